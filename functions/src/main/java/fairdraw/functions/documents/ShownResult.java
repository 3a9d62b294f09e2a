package fairdraw.functions.documents;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The result of a draw as its page shows it: balls, or the codes of those who won. */
final class ShownResult {
    /** The ranks on a page; the evidence has them all. */
    private static final int MOST = 100;

    private static final int CODE = 12;
    private static final int BAR = 200;

    private final Words words;
    private final Locale locale;
    private final EvidencePart evidence;
    private final EvidencePart rules;

    ShownResult(Language language, Words words, EvidencePart evidence) {
        this.words = words;
        this.locale = language.locale();
        this.evidence = evidence;
        this.rules = evidence.at("rules", "document");
    }

    /** Returns the sections of the result, nothing before there is one. */
    String html() {
        return evidence.find("result")
                .map(result -> balls(result) + extraction(result) + winners(result) + tiers())
                .orElse("");
    }

    private String balls(EvidencePart result) {
        EvidencePart numbers = result.at("numbers");
        List<String> main = numbers.texts("main");
        List<String> bonus = numbers.texts("bonus");
        return main.isEmpty()
                ? ""
                : section(
                        "numbers",
                        balls("balls", main)
                                + (bonus.isEmpty()
                                        ? ""
                                        : Markup.element("h3", words.say("bonus"))
                                                + balls("balls bonus", bonus)));
    }

    private static String balls(String look, List<String> numbers) {
        return numbers.stream()
                .map(number -> Markup.element("li", number))
                .collect(Collectors.joining("", "<ol class=\"" + look + "\">", "</ol>\n"));
    }

    private String extraction(EvidencePart result) {
        return result.find("extraction")
                .map(held ->
                        section(
                                "extraction",
                                "<dl>"
                                        + Markup.row(
                                                words.say("contest"),
                                                Markup.text(held.text("contest").orElse("")))
                                        + Markup.row(
                                                words.say("held"),
                                                Markup.text(held.text("date").orElse("")))
                                        + Markup.row(
                                                words.say("prizes"),
                                                Markup.text(
                                                        String.join(", ", held.texts("prizes"))))
                                        + Markup.row(
                                                words.say("drawnNumber"),
                                                Markup.text(number(result.at("number"))))
                                        + "</dl>"))
                .orElse("");
    }

    private String winners(EvidencePart result) {
        List<EvidencePart> ranks = result.each("winners");
        if (ranks.isEmpty()) {
            return "";
        }
        long places = Math.min(MOST, rules.number("winnerCount").orElse((long) MOST));
        Map<String, String> freed = freed();
        String list =
                ranks.stream()
                        .limit(places)
                        .map(rank -> winner(rank, freed))
                        .collect(Collectors.joining("", "<ol class=\"codes\">", "</ol>\n"));
        String rest = Markup.element("p", words.say("codes.meaning"));
        return section("winners", list + rest);
    }

    private String winner(EvidencePart rank, Map<String, String> freed) {
        String leaf = rank.text("leaf").orElse("");
        String code =
                rank.find("number")
                        .map(ShownResult::number)
                        .orElseGet(() -> leaf.substring(0, Math.min(CODE, leaf.length())));
        String event = freed.get(leaf);
        return "<li data-leaf=\"%s\"><code>%s</code>%s</li>"
                .formatted(
                        Markup.text(leaf),
                        Markup.text(code),
                        event == null
                                ? ""
                                : " "
                                        + Markup.element(
                                                "span",
                                                words.find("freed." + event).orElse(event)));
    }

    /** Returns what took a place, by the leaf that held it. */
    private Map<String, String> freed() {
        Map<String, String> freed = new HashMap<>();
        for (EvidencePart entry : evidence.registered("freed")) {
            freed.put(entry.text("leaf").orElse(""), entry.text("event").orElse(""));
        }
        return freed;
    }

    private static String number(EvidencePart number) {
        return number.text("series").orElse("") + " / " + number.text("order_number").orElse("");
    }

    private String tiers() {
        List<EvidencePart> tiers = evidence.each("tiers");
        if (tiers.isEmpty()) {
            return "";
        }
        long most =
                tiers.stream().mapToLong(tier -> tier.number("winners").orElse(0L)).max().orElse(0);
        String rows =
                tiers.stream().map(tier -> tier(tier, most)).collect(Collectors.joining("\n"));
        return section(
                "tiers",
                """
                <table><thead><tr><th scope="col">%s</th><th scope="col">%s</th>\
                <th scope="col">%s</th></tr></thead><tbody>
                %s
                </tbody></table>
                """
                        .formatted(
                                Markup.text(words.say("tier")),
                                Markup.text(words.say("tier.lines")),
                                Markup.text(words.say("tier.each")),
                                rows));
    }

    private String tier(EvidencePart tier, long most) {
        long lines = tier.number("winners").orElse(0L);
        long width = most == 0 ? 0 : Math.round((double) lines * BAR / most);
        return """
        <tr><th scope="row">%s</th><td>%s <svg class="bar" viewBox="0 0 %d 8" aria-hidden="true">\
        <rect width="%d" height="8"/></svg></td><td>%s</td></tr>\
        """
                .formatted(
                        Markup.text(tier.text("name").orElse("")),
                        String.format(locale, "%,d", lines),
                        BAR,
                        width,
                        Markup.text(money(tier.number("amountCents").orElse(0L))));
    }

    /** Returns an amount with the code of its currency, which means the same to every reader. */
    private String money(long cents) {
        EvidencePart pool = rules.at("pool");
        int digits = Math.toIntExact(pool.number("digits").orElse(2L));
        return String.format(locale, "%,." + digits + "f", BigDecimal.valueOf(cents, 2))
                + pool.text("currency").map(code -> " " + code).orElse("");
    }

    private String section(String title, String html) {
        return "<section class=\"%s\">%s%s</section>\n"
                .formatted(title, Markup.element("h2", words.say(title)), html);
    }
}
