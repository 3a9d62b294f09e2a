package fairdraw.functions.documents;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of a draw in one language, made from its public evidence alone: whatever it tells is
 * there to read without a script, which only adds the countdown, local times and the check.
 */
final class DrawPage {
    private final Language language;
    private final Words words;
    private final BuiltAssets assets;
    private final Frame frame;

    DrawPage(Language language, BuiltAssets assets) {
        this.language = language;
        this.words = Words.of(language);
        this.assets = assets;
        this.frame = new Frame(language, words, assets, "assets/");
    }

    /** Returns the page that says that there is no such draw. */
    String absent() {
        String title = words.say("absent.title");
        return frame.absent(title, words.say("absent.text"));
    }

    /** Returns the page of the draw that this evidence is of. */
    String html(EvidencePart evidence) {
        EvidencePart about = about(evidence);
        String status = evidence.text("status").orElse("");
        String kind = words.find("kind." + rules(evidence).text("kind").orElse("")).orElse("");
        String title = about.text("name").orElse(kind);
        String state = words.find("state." + status).orElse(status);
        return frame.html(
                title,
                card(about, state),
                organiser(about),
                Markup.fill(
                        Packed.text("draw-main.html"),
                        main(evidence, about, status, title, kind, state)));
    }

    /** Returns what a link to the page is shown with elsewhere, below the draw's name. */
    private static String card(EvidencePart about, String state) {
        return Stream.of(
                        about.at("organiser").text("name"), about.text("prize"), Optional.of(state))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Map<String, String> main(
            EvidencePart evidence,
            EvidencePart about,
            String status,
            String title,
            String kind,
            String state) {
        EvidencePart rules = rules(evidence);
        boolean sealed = evidence.find("seal").isPresent();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("draw", Markup.text(evidence.text("draw").orElse("")));
        parts.put("kindOfRules", Markup.text(rules.text("kind").orElse("")));
        parts.put("status", Markup.text(status));
        parts.put("worker", assets.find("worker").map("assets/"::concat).orElse(""));
        parts.put("title", Markup.text(title));
        parts.put("kind", Markup.text(kind));
        parts.put("state", Markup.text(state));
        parts.put("prize", about.text("prize").map(text -> Markup.element("p", text)).orElse(""));
        parts.put("notices", notices(evidence, rules));
        parts.put("until", until(evidence, rules, status));
        parts.put("life", new LifeLine(words).svg(status, sealed));
        parts.put("result", new ShownResult(language, words, evidence).html());
        parts.put("facts", facts(evidence, about, rules));
        parts.put("you", Markup.text(words.say("you")));
        parts.put("check", Markup.text(words.say("check")));
        parts.put(
                "without",
                Markup.text(
                        words.say(
                                assets.find("worker").isPresent()
                                        ? "check.script"
                                        : "check.missing")));
        parts.put("offline", offline());
        return parts;
    }

    private String notices(EvidencePart evidence, EvidencePart rules) {
        Stream<String> late =
                evidence.registered("round").stream().flatMap(entry -> entry.text("why").stream());
        Stream<String> said =
                Stream.of(
                                rules.text("mode").filter("test"::equals).stream()
                                        .map(test -> words.say("test")),
                                evidence.at("seal").number("round").stream()
                                        .map(closedEarly -> words.say("advanced")),
                                late.flatMap(why -> words.find("late." + why).stream()),
                                cancellation(evidence))
                        .flatMap(each -> each);
        return said.map(text -> "<p class=\"notice\">" + Markup.text(text) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> cancellation(EvidencePart evidence) {
        return evidence.registered("cancel").stream()
                .limit(1)
                .flatMap(entry ->
                        Stream.concat(
                                entry
                                        .text("why")
                                        .flatMap(why -> words.find("cancelled." + why))
                                        .stream(),
                                entry.text("reason").stream()
                                        .map(reason -> words.say("cancelled.reason", reason))));
    }

    private String until(EvidencePart evidence, EvidencePart rules, String status) {
        Optional<String> at =
                switch (status) {
                    case "SCHEDULED" -> rules.text("openAt");
                    case "OPEN" -> rules.text("closeAt");
                    case "CLOSED", "SEALED" -> decidedAt(evidence, rules);
                    default -> Optional.empty();
                };
        return at.flatMap(DrawPage::instant)
                .map(instant ->
                        "<p class=\"until\">%s %s <span data-until=\"%s\"></span></p>"
                                .formatted(
                                        Markup.text(words.say("until." + status)),
                                        Markup.time(instant),
                                        instant))
                .orElse("");
    }

    /** Returns the time of the deciding round, as far as it is known, or of the extraction. */
    private static Optional<String> decidedAt(EvidencePart evidence, EvidencePart rules) {
        EvidencePart beacon = evidence.at("beacon");
        return beacon.number("round")
                .flatMap(round ->
                        beacon.number("genesisTime")
                                .flatMap(genesis ->
                                        beacon.number("period")
                                                .map(period -> genesis + (round - 1) * period)))
                .map(seconds -> Instant.ofEpochSecond(seconds).toString())
                .or(() -> rules.text("drawAt"));
    }

    private String facts(EvidencePart evidence, EvidencePart about, EvidencePart rules) {
        var rows = new StringBuilder();
        for (String moment : List.of("openAt", "closeAt", "drawAt")) {
            rules.text(moment)
                    .flatMap(DrawPage::instant)
                    .ifPresent(at -> rows.append(Markup.row(words.say(moment), Markup.time(at))));
        }
        evidence.find("seal")
                .flatMap(list -> list.number("leaves"))
                .ifPresent(count ->
                        rows.append(
                                Markup.row(
                                        words.say("entries"),
                                        String.format(language.locale(), "%,d", count))));
        about.find("terms")
                .ifPresent(terms ->
                        rows.append(
                                Markup.row(
                                        words.say("terms"),
                                        Markup.link(
                                                        terms.text("url").orElse(""),
                                                        terms.text("url").orElse(""))
                                                + " <code>"
                                                + Markup.text(terms.text("sha256").orElse(""))
                                                + "</code>")));
        about.text("replaces")
                .ifPresent(other ->
                        rows.append(
                                Markup.row(
                                        words.say("replaces"),
                                        "<a href=\"%1$s\">%1$s</a>"
                                                .formatted(Markup.text(other)))));
        String id = Markup.text(evidence.text("draw").orElse(""));
        rows.append(Markup.row(words.say("draw"), "<code>" + id + "</code>"));
        rows.append(
                Markup.row(
                        words.say("rulesHash"),
                        "<code>"
                                + Markup.text(evidence.at("rules").text("hash").orElse(""))
                                + "</code>"));
        rows.append(
                Markup.row(
                        words.say("evidence"),
                        "<a href=\"../v1/draws/%s/evidence\">JSON</a>".formatted(id)));
        return rows.toString();
    }

    private String offline() {
        return assets.find("offline")
                .map(file ->
                        "<p>%s <a href=\"assets/%s\" download=\"verify.html\">verify.html</a><br>"
                                        .formatted(Markup.text(words.say("offline")), file)
                                + "<small>SHA-256 <code>"
                                + assets.find("offline.sha256").orElse("")
                                + "</code></small></p>")
                .orElse("");
    }

    private String organiser(EvidencePart about) {
        EvidencePart organiser = about.at("organiser");
        return organiser
                .text("name")
                .map(name -> Markup.link(organiser.text("url").orElse(""), name))
                .orElse("");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static EvidencePart rules(EvidencePart evidence) {
        return evidence.at("rules", "document");
    }

    /** Returns what the rules say of organiser, name and prize. */
    private static EvidencePart about(EvidencePart evidence) {
        return rules(evidence).at("about");
    }
}
