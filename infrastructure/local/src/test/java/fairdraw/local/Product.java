package fairdraw.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.localstack.LocalStack;
import fairdraw.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * The whole product, started once for all tests that ask for it, with every function and table: on
 * this machine, or on LocalStack in a LocalStack run.
 */
final class Product implements AutoCloseable {

    private static final String ONCE = "Idempotency-Key";
    private static final int BUSY = 503;

    private final Deployment deployment;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String operatorKey;

    private Product(Deployment deployment) {
        this.deployment = deployment;
        try (LambdaClient lambda = deployment.client(LambdaClient.builder())) {
            String first =
                    lambda.invoke(invoke ->
                                    invoke.functionName(deployment.physicalId("BootstrapFunction"))
                                            .payload(SdkBytes.fromUtf8String("{}")))
                            .payload()
                            .asUtf8String();
            operatorKey =
                    Json.parse(first.getBytes(StandardCharsets.UTF_8)).path("operatorKey").asText();
        }
    }

    /** The extension that passes the one product of a test run to tests with such a parameter. */
    static final class Shared extends StartedOnce<Product> {
        Shared() {
            super(Product.class, Product::start);
        }
    }

    private static Product start() {
        return new Product(
                LocalStack.isWanted() ? StackDeployment.create() : LocalDeployment.start());
    }

    /** An answer of the API. */
    record Answer(int status, String body) {

        JsonNode json() {
            return Json.parse(body.getBytes(StandardCharsets.UTF_8));
        }

        String told() {
            return status + " " + body;
        }

        /** Returns the answer to a call that succeeded; fails with what it says otherwise. */
        Answer done() {
            if (status < 200 || status > 299) {
                throw new AssertionError(told());
            }
            return this;
        }
    }

    /** An organisation with a key of the surface lotteries in each mode. */
    record Partner(String organisation, String live, String test) {}

    Deployment deployment() {
        return deployment;
    }

    Partner partner() {
        String organisation =
                operator("POST", "/organisations", "{\"name\":\"Acme\"}")
                        .done()
                        .json()
                        .path("id")
                        .asText();
        return new Partner(
                organisation,
                key(organisation, "live", "lotteries"),
                key(organisation, "test", "lotteries"));
    }

    /** Makes a secret key of a surface. */
    String key(String organisation, String mode, String surface) {
        return operator(
                        "POST",
                        "/organisations/" + organisation + "/" + mode + "/keys",
                        "{\"surface\":\"" + surface + "\",\"kind\":\"secret\",\"name\":\"shop\"}")
                .done()
                .json()
                .path("key")
                .asText();
    }

    /**
     * Creates a test lottery of 5 of 1..70 and 1 of 1..25 with two tickets a person, drawn at
     * {@code drawAt} with a lead of five seconds.
     */
    Answer lottery(Partner partner, String slug, Instant drawAt) {
        return lottery(partner, slug, drawAt, Duration.ofSeconds(5));
    }

    /** Creates the same with another lead. */
    Answer lottery(Partner partner, String slug, Instant drawAt, Duration lead) {
        ObjectNode form = Json.object();
        form.put("slug", slug).put("name", "Mega").put("description", "Weekly");
        form.put("lotteryType", "STANDARD_DRAW");
        ObjectNode numbers = form.putObject("numbersConfig");
        numbers.putObject("main").put("pick", 5).put("from", 1).put("to", 70);
        numbers.putObject("bonus").put("pick", 1).put("from", 1).put("to", 25);
        form.put("ticketPriceUsdCents", 200).put("currency", "USD").put("maxTicketsPerUser", 2);
        form.put("requiresTicketPurchase", false).put("poolPermille", 500);
        form.put("drawFrequency", "CUSTOM").put("leadSeconds", lead.toSeconds());
        form.putObject("schedule")
                .putArray("at")
                .add(drawAt.truncatedTo(ChronoUnit.SECONDS).toString());
        var tiers = form.putArray("tiers");
        tiers.addObject()
                .put("name", "Tier 1")
                .put("main", 5)
                .put("bonus", 1)
                .put("poolPermille", 500);
        tiers.addObject().put("name", "Tier 2").put("main", 1).put("poolPermille", 300);
        tiers.addObject()
                .put("name", "Tier 3")
                .put("main", 0)
                .put("bonus", 1)
                .put("amountCents", 100);
        return operator(
                "POST",
                "/organisations/" + partner.organisation() + "/test/lotteries",
                form.toString());
    }

    /** Closes an open test draw of a tenant at once; it is drawn its lead later. */
    void close(String tenant, String drawId) {
        operator("POST", tenant + "/draws/" + drawId + "/advance", "{}").done();
    }

    Answer operator(String method, String path, String body) {
        return call(method, "/operator/v1" + path, body, "Authorization", "Bearer " + operatorKey);
    }

    Answer get(String path, String... headers) {
        return answered(request(path, headers).GET());
    }

    Answer post(String path, String body, String... headers) {
        return call("POST", path, body, headers);
    }

    /**
     * Sends a call as senders are told to: with a key of its own, and again while the product has
     * too much to do. An operator's call that broke off would be refused under its key.
     */
    Answer call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers);
        if (!path.startsWith("/operator/") && !List.of(headers).contains(ONCE)) {
            request.header(ONCE, UUID.randomUUID().toString());
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, BodyPublishers.ofString(body));
        return Running.await(
                deployment.patience(),
                () -> Optional.of(answered(request)).filter(answer -> answer.status() != BUSY),
                "there was always too much to do");
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api(path) + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private URI api(String path) {
        return path.startsWith("/operator/") ? deployment.operatorApi() : deployment.api();
    }

    /**
     * Sends a request and returns the answer, which must keep to the OpenAPI document if an
     * operation gave it.
     */
    Answer answered(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<String> response = send(request);
        SaidOverHttp.check(deployment, request, response);
        return new Answer(response.statusCode(), response.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        deployment.close();
        http.close();
    }
}
