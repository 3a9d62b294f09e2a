package fairdraw.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The deployment's commands, run against the AWS endpoint of an emulator. */
final class Commands {

    private static final Path FOLDER = Path.of("../deployment").toAbsolutePath().normalize();

    private final URI aws;

    Commands(URI aws) {
        this.aws = aws;
    }

    /** Runs a command to its end and returns what it printed; refuses a failure. */
    String run(String command, String... arguments) {
        List<String> line = new ArrayList<>(List.of(FOLDER.resolve(command).toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_ENDPOINT_URL", aws.toString(),
                                "AWS_ACCESS_KEY_ID", "test",
                                "AWS_SECRET_ACCESS_KEY", "test",
                                "AWS_DEFAULT_REGION", "us-east-1"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", line) + "\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
