package fairdraw.functions.documents;

import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Lazy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files that a page loads, as the build of {@code infrastructure/pages} made and listed them,
 * under names that contain their hash, and the element for other sites, which has one name. Where
 * that build did not run there are none: the page of a draw tells what the evidence says but cannot
 * check it, and the console says that it is missing.
 */
final class BuiltAssets {
    private static final Map<String, String> TYPES =
            Map.of(
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "html", "text/html; charset=utf-8");

    private static final Pattern HASHED = Pattern.compile("-[0-9a-f]{16}\\.");
    private static final Freshness MINUTES = Freshness.ofSeconds(300);

    private final Properties list;
    private final Map<String, Supplier<String>> files;

    private BuiltAssets(String folder, Properties list) {
        this.list = list;
        files =
                list.stringPropertyNames().stream()
                        .map(list::getProperty)
                        .filter(name -> name.contains("."))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        name -> name,
                                        name -> new Lazy<>(() -> Packed.text(folder + name))));
    }

    /** Returns those of the page of a draw that are packed with the functions. */
    static BuiltAssets ofDraws() {
        return packed("draw/");
    }

    /** Returns those of the operators' console that are packed with the functions. */
    static BuiltAssets ofConsole() {
        return packed("console/");
    }

    private static BuiltAssets packed(String folder) {
        var list = new Properties();
        Packed.find(folder + "assets.properties")
                .ifPresent(text -> {
                    try {
                        list.load(new StringReader(text));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return new BuiltAssets(folder, list);
    }

    /** Returns those of a list that a build made for the page of a draw. */
    static BuiltAssets listed(Properties list) {
        return new BuiltAssets("draw/", list);
    }

    /** Returns what the list has under this key, mostly a file's name; empty without a build. */
    Optional<String> find(String key) {
        return Optional.ofNullable(list.getProperty(key));
    }

    /**
     * Returns the file that the request names, for ever if it has its hash in its name; 404 if it
     * is none of those that are listed.
     */
    Reply reply(Request request) {
        String name = request.path("asset");
        return Optional.ofNullable(files.get(name))
                .<Reply>map(text ->
                        Documents.reply(
                                request,
                                HASHED.matcher(name).find() ? Freshness.FOR_EVER : MINUTES,
                                Page.underPolicy(file(name, text.get()))))
                .orElseGet(() -> Reply.problem(404, "Asset not found"));
    }

    private static Reply.Answer file(String name, String text) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        var file = Reply.of(200, TYPES.getOrDefault(ending, "text/plain"), text);
        // It is for a disk: here its own policy would have to allow what is inline.
        return ending.equals("html")
                ? Reply.withHeader(
                        file, "Content-Disposition", "attachment; filename=\"verify.html\"")
                : file;
    }
}
