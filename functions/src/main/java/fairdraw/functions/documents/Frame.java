package fairdraw.functions.documents;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The part that all pages for entrants have around their content, in one language. */
final class Frame {
    private final Language language;
    private final Words words;
    private final BuiltAssets assets;
    private final String folder;

    /**
     * @param folder the address of the files of {@code assets}, relative to the page
     */
    Frame(Language language, Words words, BuiltAssets assets, String folder) {
        this.language = language;
        this.words = words;
        this.assets = assets;
        this.folder = folder;
    }

    /**
     * Returns a page that runs the script of its language; {@code organiser} and {@code main} are
     * HTML.
     */
    String html(String title, String description, String organiser, String main) {
        return page(title, description, organiser, main, script());
    }

    /** Returns a page that has nothing to run; {@code organiser} and {@code main} are HTML. */
    String still(String title, String description, String organiser, String main) {
        return page(title, description, organiser, main, "");
    }

    /** Returns the page that says that there is nothing at its address. */
    String absent(String title, String text) {
        String main = Markup.element("h1", title) + Markup.element("p", text);
        return still(title, text, "", "<main>" + main + "</main>");
    }

    private String page(
            String title, String description, String organiser, String main, String script) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("lang", language.tag());
        parts.put("title", Markup.text(title));
        parts.put("description", Markup.text(description));
        parts.put("languageWord", Markup.text(words.say("language")));
        parts.put("languages", languages());
        parts.put("links", style() + script);
        parts.put("organiser", organiser);
        parts.put("main", main);
        return Markup.fill(Packed.text("draw.html"), parts);
    }

    private String style() {
        return assets.find("style")
                .map(file -> "<link rel=\"stylesheet\" href=\"" + folder + file + "\">\n")
                .orElse("");
    }

    private String script() {
        return assets.find(language.tag())
                .map(file -> "<script src=\"" + folder + file + "\" defer></script>\n")
                .orElse("");
    }

    private String languages() {
        return Arrays.stream(Language.values())
                .map(each ->
                        "<a href=\"?lang=%1$s\" hreflang=\"%1$s\" lang=\"%1$s\"%3$s>%2$s</a>"
                                .formatted(
                                        each.tag(),
                                        each.ownName(),
                                        each == language ? " aria-current=\"true\"" : ""))
                .collect(Collectors.joining("\n"));
    }
}
