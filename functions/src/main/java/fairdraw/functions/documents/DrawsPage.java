package fairdraw.functions.documents;

import fairdraw.domain.about.Organiser;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.evidence.ListPublicDraws.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The page with the draws of an organisation that lets anybody list them, in one language. */
final class DrawsPage {
    private final Language language;
    private final Words words;
    private final Frame frame;

    DrawsPage(Language language, BuiltAssets assets) {
        this.language = language;
        this.words = Words.of(language);
        this.frame = new Frame(language, words, assets, "../d/assets/");
    }

    /** Returns the page that says that no organisation lists its draws here. */
    String absent() {
        return frame.absent(words.say("draws.absent.title"), words.say("draws.absent.text"));
    }

    /** Returns the page of a part of the list. */
    String html(Part part) {
        Organiser organiser = part.organiser();
        String title = words.say("draws.title", organiser.name());
        String name = Markup.link(organiser.url().orElse(""), organiser.name());
        return frame.still(title, title, name, "<main>\n" + main(title, part) + "</main>");
    }

    private String main(String title, Part part) {
        String rows = part.draws().items().stream().map(this::row).collect(Collectors.joining());
        return Markup.element("h1", title)
                + (rows.isEmpty()
                        ? Markup.element("p", words.say("draws.none"))
                        : "\n<ul class=\"draws\">\n" + rows + "</ul>\n")
                + part.draws().next().map(this::older).orElse("");
    }

    private String row(Draw draw) {
        String kind = words.find("kind." + draw.kind().word()).orElse(draw.kind().word());
        String state = draw.progress().word();
        return "<li><p class=\"quiet\">%s</p><h2><a href=\"../d/%s\">%s</a></h2><p>%s<br>%s %s</p></li>\n"
                .formatted(
                        Markup.text(kind),
                        Markup.text(draw.id().text()),
                        Markup.text(draw.occasion().name().orElse(kind)),
                        Markup.text(words.find("state." + state).orElse(state)),
                        Markup.text(words.say("drawAt")),
                        Markup.time(draw.rules().times().drawAt()));
    }

    private String older(String after) {
        return "<p><a href=\"?lang=%s&amp;after=%s\" rel=\"next\">%s</a></p>\n"
                .formatted(
                        language.tag(),
                        Markup.text(URLEncoder.encode(after, StandardCharsets.UTF_8)),
                        Markup.text(words.say("draws.older")));
    }
}
