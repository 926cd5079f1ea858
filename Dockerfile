# The emulator as an image: docker build -t lakemock . && docker run --rm -p 127.0.0.1:4580:4580 lakemock

FROM node:24-slim AS build
WORKDIR /app
# the package files on their own: a change in src/ keeps the layer with the packages
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
# for programs that import lakemock and for debuggers; in here nothing reads them
RUN npm run build -- --declaration false --sourceMap false
COPY fixtures ./fixtures
COPY LICENSE ./
# a checkout may be readable by its owner alone, and the container may run as any user
RUN chmod -R a+rX dist fixtures package.json LICENSE

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
# a quarter of their size is for compilers and debuggers
RUN find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete

FROM node:24-slim
LABEL org.opencontainers.image.title="lakemock" \
      org.opencontainers.image.description="A local emulator of Huawei Cloud DLI and MRS" \
      org.opencontainers.image.licenses="Apache-2.0"
# on the loopback interface, the default, nobody outside the container would reach it
ENV NODE_ENV=production \
    LAKEMOCK_HOST=0.0.0.0
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/fixtures ./fixtures
COPY --from=build /app/dist ./dist
# everything stays root's: the program only reads, so any user will do (docker run --user 12345)
USER node
EXPOSE 4580
# It sees the environment but not the flags behind the image's name: set another port, or https, by
# LAKEMOCK_PORT and LAKEMOCK_TLS.
HEALTHCHECK --interval=5s --timeout=4s --start-period=10s --retries=3 \
  CMD ["node", "/app/dist/cli.js", "healthcheck"]
# node itself is process 1, without a shell or npm before it: it gets SIGTERM, and ends
ENTRYPOINT ["node", "/app/dist/cli.js"]
