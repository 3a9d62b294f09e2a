package fairdraw.aws.anchors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fairdraw.fairness.register.VerifierKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stock litewitness, a witness that others have written, built by Go. Its key lies in an agent of
 * SSH, and the logs that it knows in a file of SQLite.
 */
final class Litewitness implements AutoCloseable {

    private static final String PACKAGE = "filippo.io/torchwood/cmd/litewitness@v0.9.0";
    private static final Pattern VKEY = Pattern.compile(".*vkey=\"?([^\"\\s]+)\"?.*");

    private final List<Process> started = new ArrayList<>();
    private final Path folder;
    private final URI address;
    private final VerifierKey key;

    private Litewitness(Path folder, Path executable) throws IOException, InterruptedException {
        this.folder = folder;
        String socket = folder.resolve("agent").toString();
        run(Map.of(), "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file("key"));
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket).start();
        started.add(agent);
        while (!Files.exists(Path.of(socket)) && agent.isAlive()) {
            Thread.onSpinWait();
        }
        run(Map.of("SSH_AUTH_SOCK", socket), "ssh-add", "-q", file("key"));
        String fingerprint =
                run(Map.of(), "ssh-keygen", "-l", "-f", file("key.pub")).split(" ", -1)[1];
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        Process witness =
                new ProcessBuilder(
                                executable.toString(),
                                "-db",
                                file("witness.db"),
                                "-ssh-agent",
                                socket,
                                "-key",
                                fingerprint,
                                "-name",
                                "stock.example/w1",
                                "-listen",
                                "127.0.0.1:" + port)
                        .redirectErrorStream(true)
                        .start();
        started.add(witness);
        key = VerifierKey.parse(vkey(witness), VerifierKey.Use.WITNESS);
    }

    /** Starts one with its files in a folder; the test is skipped where Go cannot build it. */
    static Litewitness start(Path folder) throws IOException, InterruptedException {
        Path executable = Path.of("target", "litewitness").toAbsolutePath();
        if (!Files.exists(executable.resolve("litewitness"))) {
            ProcessBuilder build = new ProcessBuilder("go", "install", PACKAGE);
            build.environment().put("GOBIN", executable.toString());
            boolean built;
            try {
                built = build.inheritIO().start().waitFor() == 0;
            } catch (IOException noGo) {
                built = false;
            }
            assumeTrue(built, "Go builds no " + PACKAGE);
        }
        return new Litewitness(folder, executable.resolve("litewitness"));
    }

    private static String vkey(Process witness) throws IOException {
        BufferedReader log = witness.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        String key = "";
        String line = "";
        while (!line.contains("listening")) {
            line = log.readLine();
            if (line == null) {
                throw new IllegalStateException("litewitness has ended: " + said);
            }
            said.append(line).append('\n');
            Matcher found = VKEY.matcher(line);
            key = found.matches() ? found.group(1) : key;
        }
        return key;
    }

    /** Has it cosign a log. */
    void know(VerifierKey log) throws IOException, InterruptedException {
        run(
                Map.of(),
                "python3",
                "-c",
                """
                import sqlite3, sys
                db = sqlite3.connect(sys.argv[1])
                db.execute("INSERT INTO log VALUES (?, 0, ?)", (sys.argv[2], sys.argv[4]))
                db.execute("INSERT INTO key VALUES (?, ?)", (sys.argv[2], sys.argv[3]))
                db.commit()
                """,
                file("witness.db"),
                log.name(),
                log.text(),
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    KnownWitness known() {
        return new KnownWitness(key, address);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command[0] + ": " + said);
        }
        return said;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (Process process : started.reversed()) {
            process.destroy();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }
}
