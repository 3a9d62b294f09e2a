import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The measures of the source tree: sizes of files and packages, circles, ports, and comments that
 * open with a question word. Run it at the root of the project with {@code java
 * infrastructure/Measure.java}; it needs nothing built.
 */
final class Measure {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(fairdraw(?:\\.[a-z]\\w*)+)\\.");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*\\s*(?:\\*\\s*)?(\\w+)");
    private static final Pattern DANGLING =
            Pattern.compile("What|How|Where|Who|Whoever|Whatever|Whom|Whose");
    private static final Pattern PORT =
            Pattern.compile("(?m)^public interface \\w+");

    private record Source(Path path, String text) {
        String room() {
            Matcher named = PACKAGE.matcher(text);
            return named.find() ? named.group(1) : "";
        }

        int lines() {
            return (int) text.lines().count();
        }

        boolean isType() {
            return !path.endsWith("package-info.java");
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Source> all = sources();
        Map<String, Predicate<Source>> parts = new LinkedHashMap<>();
        parts.put("deployed", source -> isMain(source) && !isBelow(source, "infrastructure"));
        parts.put(
                "infrastructure", source -> isMain(source) && isBelow(source, "infrastructure"));
        parts.put("tests", source -> !isMain(source));
        System.out.println("| | files | lines | median | p90 | largest file |");
        System.out.println("|---|---|---|---|---|---|");
        parts.forEach((name, part) -> print(name, all.stream().filter(part).toList()));

        List<Source> main = all.stream().filter(Measure::isMain).toList();
        Map<String, Integer> rooms = new TreeMap<>();
        main.stream()
                .filter(Source::isType)
                .forEach(source -> rooms.merge(source.room(), 1, Integer::sum));
        int largest = rooms.values().stream().max(Integer::compare).orElse(0);
        System.out.println();
        System.out.println("packages: " + rooms.size() + ", the largest has " + largest + " types");
        System.out.println("packages in circles: " + circles(main));
        System.out.println(
                "ports of the domain: "
                        + main.stream()
                                .filter(source -> source.room().startsWith("fairdraw.domain"))
                                .filter(source -> PORT.matcher(source.text()).find())
                                .count());
        int comments = 0;
        int dangling = 0;
        for (Source source : all) {
            Matcher comment = COMMENT.matcher(source.text());
            while (comment.find()) {
                comments++;
                if (DANGLING.matcher(comment.group(1)).matches()) {
                    dangling++;
                }
            }
        }
        System.out.printf(
                "comments that open with What, How, Where or Who: %d of %d%n", dangling, comments);
    }

    private static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (String top : new String[] {"shared", "functions", "infrastructure"}) {
            try (Stream<Path> files = Files.walk(Path.of(top))) {
                for (Path file : files.filter(Measure::isJava).sorted().toList()) {
                    sources.add(new Source(file, Files.readString(file)));
                }
            }
        }
        return sources;
    }

    private static boolean isJava(Path file) {
        String name = file.toString();
        return name.endsWith(".java") && name.contains("/src/") && !name.contains("/target/");
    }

    private static boolean isMain(Source source) {
        return source.path().toString().contains("/src/main/")
                && !isBelow(source, "shared/testing");
    }

    private static boolean isBelow(Source source, String top) {
        return source.path().startsWith(top);
    }

    private static void print(String name, List<Source> part) {
        List<Integer> lines =
                part.stream().filter(Source::isType).map(Source::lines).sorted().toList();
        Source largest =
                part.stream()
                        .max((one, other) -> Integer.compare(one.lines(), other.lines()))
                        .orElseThrow();
        System.out.printf(
                "| %s | %d | %d | %d | %d | %s %d |%n",
                name,
                lines.size(),
                part.stream().mapToInt(Source::lines).sum(),
                lines.get(lines.size() / 2),
                lines.get(lines.size() * 9 / 10),
                largest.path().getFileName(),
                largest.lines());
    }

    /** Returns the packages that depend on themselves by way of others, by their imports. */
    private static Set<String> circles(List<Source> main) {
        Map<String, Set<String>> imports = new TreeMap<>();
        for (Source source : main) {
            Set<String> rooms = imports.computeIfAbsent(source.room(), _ -> new TreeSet<>());
            Matcher imported = IMPORT.matcher(source.text());
            while (imported.find()) {
                rooms.add(imported.group(1));
            }
            rooms.remove(source.room());
        }
        Set<String> circles = new TreeSet<>();
        for (String start : imports.keySet()) {
            Set<String> seen = new TreeSet<>();
            Deque<String> next = new ArrayDeque<>(imports.get(start));
            while (!next.isEmpty()) {
                String room = next.pop();
                if (seen.add(room)) {
                    next.addAll(imports.getOrDefault(room, Set.of()));
                }
            }
            if (seen.contains(start)) {
                circles.add(start);
            }
        }
        return circles;
    }
}
