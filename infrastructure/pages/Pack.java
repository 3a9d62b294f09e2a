import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds what the pages load and puts it where the functions are packed from: {@code java
 * Pack.java TARGET MAVEN allowed|refused}. It takes the npm of the machine where its Node is 20 or
 * newer, or else has Maven bring Node. Where neither can be had it says so in one line, and fails
 * only if that is refused.
 */
final class Pack {
    private static final int OLDEST_NODE = 20;
    private static final String NODE = "v22.21.1";
    private static final String BRINGS_NODE =
            "com.github.eirslett:frontend-maven-plugin:1.15.4:install-node-and-npm";
    private static final List<String> SOURCES =
            List.of(
                    "build.js",
                    "told.js",
                    "../openapi.yaml",
                    "package.json",
                    "package-lock.json",
                    "page",
                    "draw",
                    "console",
                    "verifier");

    /** The folders of the page of a draw and of the console, in the order in which they are built. */
    private static final List<String> BUILT = List.of("draw", "console");

    private final Path pages;
    private final Path built;
    private final String maven;

    private Pack(Path root, String maven) {
        pages = root.resolve("infrastructure/pages");
        built = pages.resolve("dist");
        this.maven = maven;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(".").toAbsolutePath().normalize();
        while (!Files.exists(root.resolve("template.yaml"))) {
            root = root.getParent();
        }
        var pack = new Pack(root, arguments[1]);
        if (pack.isBuilt() || pack.build()) {
            for (String folder : BUILT) {
                copy(pack.built.resolve(folder), Path.of(arguments[0], folder));
            }
        } else {
            System.out.println(
                    "The pages' check is missing: it needs npm of Node 20 or newer, which is not here and could not be brought.");
            if (arguments[2].equals("refused")) {
                System.exit(1);
            }
        }
    }

    /** Whether what is there is newer than all it is made from. */
    private boolean isBuilt() throws IOException {
        Path list = built.resolve(BUILT.getLast()).resolve("assets.properties");
        if (!Files.exists(list)) {
            return false;
        }
        FileTime then = Files.getLastModifiedTime(list);
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(pages.resolve(source))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (Files.getLastModifiedTime(file).compareTo(then) > 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean build() throws IOException, InterruptedException {
        Optional<Path> brought = Optional.empty();
        if (!isNode("node")) {
            // Not below node_modules, which npm takes away before it installs.
            Path node = pages.resolve("dist/node");
            succeeds(
                    pages.resolve("../.."),
                    "",
                    false,
                    List.of(
                            maven,
                            "-q",
                            "-B",
                            "-N",
                            BRINGS_NODE,
                            "-DnodeVersion=" + NODE,
                            "-DinstallDirectory=" + node));
            brought = Optional.of(node.resolve("node"));
            if (!isNode(brought.get().resolve("node").toString())) {
                return false;
            }
        }
        String first = brought.map(folder -> folder + java.io.File.pathSeparator).orElse("");
        String npm = isWindows() ? "npm.cmd" : "npm";
        String command = brought.map(folder -> folder.resolve(npm).toString()).orElse(npm);
        return (areInstalled()
                        || succeeds(
                                pages,
                                first,
                                true,
                                List.of(command, "ci", "--silent", "--no-audit", "--no-fund")))
                && succeeds(pages, first, true, List.of(command, "run", "--silent", "build"));
    }

    private boolean areInstalled() throws IOException {
        Path installed = pages.resolve("node_modules/.package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(
                                        Files.getLastModifiedTime(
                                                pages.resolve("package-lock.json")))
                        >= 0;
    }

    private static boolean isNode(String command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command, "--version").start();
            var version = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0
                    && version.startsWith("v")
                    && Integer.parseInt(version.substring(1).split("\\.")[0]) >= OLDEST_NODE;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Runs a command with a folder before all others on its path; tells why it failed if that is asked for. */
    private static boolean succeeds(
            Path folder, String first, boolean telling, List<String> command)
            throws InterruptedException {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().merge("PATH", first, (path, before) -> before + path);
            builder.redirectErrorStream(true);
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes());
            boolean done = process.waitFor() == 0;
            if (!done && telling) {
                System.out.println(said);
            }
            return done;
        } catch (IOException absent) {
            return false;
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> before = Files.list(to)) {
            for (Path file : before.toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(file.getFileName()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
