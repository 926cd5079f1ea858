# The emulator as an image: docker build -t lakemock . && docker run --rm -p 127.0.0.1:4580:4580 lakemock
# docs/container.md says what it needs and what it does without.

FROM node:24-slim AS build
WORKDIR /src
# the package files on their own: a change in src/ keeps the layer with the packages
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY build ./build
COPY src ./src
COPY fixtures ./fixtures
COPY LICENSE tsconfig.json ./
# declarations are for programs that import lakemock
RUN node build/build.js --no-types
# a checkout may be readable by its owner alone, and the container may run as any user
RUN mkdir /app && cp -R dist fixtures package.json LICENSE /app/ && chmod -R a+rX /app
# Node.js keeps what it compiles per user, and the file system may be read-only: the image brings it for its own user
ENV NODE_COMPILE_CACHE=/app/compile-cache
RUN mkdir /app/compile-cache && chown node /app/compile-cache
USER node
RUN node build/warm-cache.js /app/dist && chmod -R a+rX /app/compile-cache

FROM node:24-slim
# on the loopback interface, the default, no other machine or container would reach it
ENV NODE_ENV=production \
    NODE_COMPILE_CACHE=/app/compile-cache \
    LAKEMOCK_HOST=0.0.0.0
WORKDIR /app
# everything belongs to root: the program only reads, so any user will do (docker run --user 12345)
COPY --from=build /app ./
USER node
EXPOSE 4580
# It sees the environment but not the flags behind the image's name: to set another port, or https, use
# LAKEMOCK_PORT and LAKEMOCK_TLS.
HEALTHCHECK --interval=5s --timeout=4s --start-period=10s --retries=3 \
  CMD ["node", "/app/dist/cli.js", "healthcheck"]
# node itself is process 1, without a shell or npm before it: it gets SIGTERM, and ends
ENTRYPOINT ["node", "/app/dist/cli.js"]
# last, as they differ from build to build: --build-arg REVISION=$(git rev-parse HEAD) --build-arg SOURCE=https://…
ARG VERSION=0.1.0
ARG REVISION=
ARG SOURCE=
LABEL org.opencontainers.image.title="lakemock" \
      org.opencontainers.image.description="A local emulator of Huawei Cloud DLI and MRS" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.source="$SOURCE" \
      org.opencontainers.image.documentation="${SOURCE:+$SOURCE#readme}" \
      lakemock.sbom="/app/dist/sbom.cdx.json" \
      lakemock.notices="/app/dist/THIRD-PARTY-NOTICES.txt"
