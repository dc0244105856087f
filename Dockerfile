FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
COPY src/client/package.json src/client/
# The programs of the embedded PostgreSQL are optional packages; with a PostgreSQL server none of them is needed.
RUN npm ci --ignore-scripts --omit=optional
COPY . .
RUN npm run build && npm prune --ignore-scripts --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
WORKDIR /askfirst
COPY --from=build /src/package.json ./
COPY --from=build /src/node_modules node_modules
COPY --from=build /src/dist dist
COPY --from=build /src/bin bin
COPY --from=build /src/policies policies
COPY --from=build /src/openapi openapi
# Everything here is root's; the account that runs it can write none of it.
USER node
EXPOSE 8080
# Ready, and not only alive: a replica that could only deny is to be taken out. The certificate is for another name than this one.
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=2 CMD ["node", "-e", \
  "require(process.env.ASKFIRST_TLS_CERT ? 'https' : 'http').get({ host: '127.0.0.1', port: process.env.PORT, path: '/health/ready', rejectUnauthorized: false }, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
