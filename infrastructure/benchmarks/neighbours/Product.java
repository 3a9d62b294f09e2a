import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The local runtime of a checkout, started by Maven. */
final class Product implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(15);
    private static final int MOST_ASKED = 30;

    private final Process maven;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    String base = "";
    String aws = "";
    String operatorKey = "";

    private Product(Process maven) {
        this.maven = maven;
    }

    static Product start(Path checkout, boolean offline)
            throws IOException, InterruptedException {
        Neighbours.say("starting " + checkout);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command =
                new ArrayList<>(List.of(windows ? "mvn.cmd" : "mvn", "-B", "-ntp"));
        if (offline) {
            command.add("-o");
        }
        command.addAll(List.of("-Plocal", "-Dfairdraw.port=0"));
        Path output = Files.createTempFile("neighbours", ".log");
        Path demo = checkout.resolve("infrastructure/local/target/demo.json");
        Files.deleteIfExists(demo);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(checkout.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Product product = new Product(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(product::close));
        Supplier<String> printed = () -> read(output);
        boolean ready =
                Times.waitFor(
                        LONGEST_START,
                        Duration.ofMillis(200),
                        () -> printed.get().contains("ready at") || !product.maven.isAlive());
        if (!ready || !product.maven.isAlive()) {
            product.close();
            throw new IllegalStateException(checkout + " does not start: see " + output);
        }
        String content = read(demo);
        product.base = member("baseUrl", content);
        product.aws = member("awsEndpoint", content);
        product.operatorKey = member("operatorKey", content);
        Files.deleteIfExists(output);
        return product;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The processor time of all that Maven has started. */
    Duration processor() {
        return maven.descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Makes something, and asks again where it is refused for now. */
    String create(String path, String body) {
        for (int i = 0; ; i++) {
            HttpResponse<String> answer =
                    send(
                            "POST",
                            base + "/operator/v1" + path,
                            body,
                            "Authorization",
                            "Bearer " + operatorKey);
            if (answer.statusCode() == 201) {
                return answer.body();
            }
            if (answer.statusCode() != 503 || i == MOST_ASKED) {
                throw new IllegalStateException(
                        path + ": " + answer.statusCode() + " " + answer.body());
            }
            Times.pause(Duration.ofSeconds(1));
        }
    }

    String get(String path) {
        return send(
                        "GET",
                        base + "/operator/v1" + path,
                        "",
                        "Authorization",
                        "Bearer " + operatorKey)
                .body();
    }

    String sqs(String action, String body) {
        return send("POST", aws + "/", body, "X-Amz-Target", "AmazonSQS." + action).body();
    }

    HttpResponse<String> send(
            String method, String address, String body, String name, String value) {
        boolean sqs = name.startsWith("X-Amz");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(60))
                        .header(name, value)
                        .header(
                                "Content-Type",
                                sqs ? "application/x-amz-json-1.0" : "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(address + ": " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Collection<ProcessHandle> all = new ArrayList<>(maven.descendants().toList());
        all.add(maven.toHandle());
        maven.descendants().findFirst().ifPresent(ProcessHandle::destroy);
        for (ProcessHandle process : all) {
            try {
                process.onExit().get(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                process.destroyForcibly();
            }
        }
    }

    /** Returns the value of a member in JSON. */
    static String member(String name, String json) {
        Matcher member = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(json);
        if (!member.find()) {
            throw new IllegalStateException("no " + name + " in what was answered");
        }
        return member.group(1);
    }
}
