import { createServer } from 'node:http';

// What Node itself costs: a JSON body in, a JSON body of about the size of a permit out, and nothing in between.

const context = {
  decision_id: 'BENCH/123456',
  decided_at: new Date().toISOString(),
  expires_at: new Date().toISOString(),
  expires_in: 60,
  obligations: [],
};

const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString());
    const decision = body.action.name === 'read_vital_signs';
    const answer = JSON.stringify({ decision, context });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening http://127.0.0.1:${server.address().port}\n`));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
