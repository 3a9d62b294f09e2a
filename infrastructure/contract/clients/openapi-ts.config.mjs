export default {
  input: "../../openapi.yaml",
  output: { path: "target/hey-api", importFileExtension: ".js" },
  plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
};
