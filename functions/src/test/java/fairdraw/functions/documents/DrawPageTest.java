package fairdraw.functions.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.json.JsonTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The page of recorded draws of every kind and state. It is kept below {@code target} too, for the
 * tests in a browser.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawPageTest {
    private static final Path RECORDED =
            Path.of(
                    "../infrastructure/verifier/src/test/resources/fairdraw/verifier/cases.jsonl.gz");
    private static final Path KEPT = Path.of("target/draw-pages");

    private final Map<String, EvidencePart> evidence = new LinkedHashMap<>();

    @BeforeAll
    void read() throws IOException {
        try (var file = new GZIPInputStream(Files.newInputStream(RECORDED));
                var lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                var judged =
                        new EvidencePart((Map<?, ?>) Objects.requireNonNull(JsonTree.read(line)));
                String path = "/v1/draws/" + judged.text("draw").orElse("") + "/evidence";
                judged.at("answers")
                        .find(path)
                        .ifPresent(found ->
                                evidence.putIfAbsent(judged.text("name").orElse(""), found));
            }
        }
    }

    private String page(String name, Language language) throws IOException {
        EvidencePart found = Objects.requireNonNull(evidence.get(name), name);
        String html = new DrawPage(language, BuiltAssets.ofDraws()).html(found);
        Files.createDirectories(KEPT);
        String file = name.replaceAll("[^A-Za-z0-9]+", "-") + "." + language.tag() + ".html";
        Files.writeString(KEPT.resolve(file), html);
        return html;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    open, with a receipt                                    | OPEN      | Open for entries
                    decided, not drawn a day later                          | SEALED    | not known to anybody yet
                    honest draw, with receipts                              | COMPLETED | <h2>The winners</h2>
                    honest lottery, rules kept                              | COMPLETED | <h2>The numbers</h2>
                    honest lottery, rules kept                              | COMPLETED | <h2>Matches</h2>
                    honest auto, rules kept                                 | COMPLETED | <h2>The winners</h2>
                    honest extraction, with receipts                        | COMPLETED | 00003, 00002, 00000, 00001, 00007
                    honest outage over the round: out, then a later round   | COMPLETED | Late: the list was not sealed in time
                    A3b T: LATE by own word, shown each time                | COMPLETED | Late: the list was not sealed in time
                    closed early in test mode                               | COMPLETED | Entries were closed early on purpose
                    B3 not held: the next contest                           | COMPLETED | The extraction was not held
                    cancelled, 100000 of 100000 cents given back            | CANCELLED | The organiser called it off
                    A2 cancelled BEACON_DEAD after 7 days                   | CANCELLED | The source of randomness was given up
                    N25 a crowded list on a fork, cancelled GAP after the result | CANCELLED | more than their fair share
                    A5 a winner denied, 1 witness                           | COMPLETED | <span>taken away</span>
                    A3 draw: ... with the true log's heads shown            | COMPLETED | <h2>The winners</h2>
                    """)
    void everyStateIsTold(String name, String status, String says) throws IOException {
        for (Language language : Language.values()) {
            assertThat(page(name, language)).contains("data-status=\"" + status + "\"");
        }
        assertThat(page(name, Language.EN)).contains(says);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsWholeAndRunsNothingThatIsNotAFile(Language language) throws IOException {
        for (String name : evidence.keySet()) {
            assertThat(page(name, language))
                    .as(name)
                    .contains("<html lang=\"" + language.tag() + "\">")
                    .doesNotContain("<style", " style=", " onload=", "=\"/")
                    .doesNotContainPattern("\\{\\w*}")
                    .doesNotContainPattern("<script(?! src=)");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheWordsOfEnglish(Language language) {
        assertThat(Words.of(language).keys()).isEqualTo(Words.of(Language.EN).keys());
    }

    @Test
    void thePageSaysWhatTheRulesSayAboutTheDraw() {
        Map<String, Object> about =
                Map.of(
                        "name", "Summer <draw>",
                        "prize", "A bicycle",
                        "organiser", Map.of("name", "Acme", "url", "https://example.com/a?b=1&c=2"),
                        "terms", Map.of("url", "javascript:alert(1)", "sha256", "ab"),
                        "replaces", "draw_0");
        Map<String, Object> rules = Map.of("kind", "draw", "mode", "live", "about", about);

        Map<String, Object> draw =
                Map.of("draw", "draw_1", "status", "OPEN", "rules", Map.of("document", rules));

        String html = new DrawPage(Language.EN, BuiltAssets.ofDraws()).html(new EvidencePart(draw));

        assertThat(html)
                .contains("<h1>Summer &lt;draw&gt;</h1>", "<p>A bicycle</p>")
                .contains("og:title\" content=\"Summer &lt;draw&gt;\"")
                .contains("og:description\" content=\"Acme · A bicycle · Open for entries\"")
                .contains(
                        "<a href=\"https://example.com/a?b=1&amp;c=2\" rel=\"noopener nofollow\">Acme</a>")
                .contains("<dd>javascript:alert(1) <code>ab</code></dd>")
                .contains("<a href=\"draw_0\">draw_0</a>");
    }

    @Test
    void withoutABuildOfItsCheckThePageSaysSoAndLoadsNothing() {
        String html =
                new DrawPage(Language.EN, BuiltAssets.listed(new Properties()))
                        .html(new EvidencePart(Map.of("draw", "draw_1", "status", "OPEN")));

        assertThat(html)
                .contains("was built without its check", "Open for entries")
                .doesNotContain("<script", "assets/");
    }

    @Test
    void whatTurnsTheWritingAroundIsShownAsMissing() {
        assertThat(Markup.text("a\u202eb\u0007'\"<&>"))
                .isEqualTo("a\ufffdb\ufffd&#39;&quot;&lt;&amp;&gt;");
        assertThat(Markup.fill("{a}-{b}", Map.of("a", "{b}", "b", "$1"))).isEqualTo("{b}-$1");
    }

    @Test
    void amountsHaveTheDigitsThatTheRulesSay() throws IOException {
        assertThat(page("honest lottery, rules kept", Language.DE))
                .containsPattern(Pattern.compile("\\d,\\d\\d USD"));
        assertThat(page("honest lottery, rules kept", Language.EN))
                .containsPattern(Pattern.compile("\\d\\.\\d\\d USD"));
    }
}
