package fairdraw.functions.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GetPagesFunctionTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Path OPENAPI = Path.of("../infrastructure/openapi.yaml");

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    private Answered answer(GatewayCall call) {
        return installation.call(GetPagesFunction::new, call);
    }

    private Answered page(String path) {
        return answer(GatewayCall.of("GET", path));
    }

    private Answered asset(String name) {
        return answer(GatewayCall.of("GET", "/docs/{asset}").path("asset", name));
    }

    private static List<String> addresses(Answered page) {
        return ADDRESS.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            textBlock =
                    """
                    absent                                                      | text/html; charset=utf-8
                    */*                                                         | text/html; charset=utf-8
                    text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html; charset=utf-8
                    application/json                                            | application/json
                    application/json, text/html;q=0.5                           | application/json
                    """)
    void homeIsAPageAndJsonForWhoAcceptsThat(String accept, String type) {
        GatewayCall call = GatewayCall.of("GET", "/");
        Answered home = answer(accept == null ? call : call.header("Accept", accept));

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.headers())
                .containsEntry("Content-Type", type)
                .containsEntry("Vary", "Accept")
                .containsEntry("Cache-Control", "public, max-age=300");
    }

    /** Works under the path of a stage too, so no address may start with a slash. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs"})
    void everyAddressOfAPageIsServedFromWhereverThePageIs(String path) throws IOException {
        String documented = Files.readString(OPENAPI);
        URI page = URI.create("https://abc.execute-api.eu-west-1.amazonaws.com/Prod" + path);

        assertThat(addresses(page(path)))
                .isNotEmpty()
                .filteredOn(address -> !address.startsWith("data:"))
                .allSatisfy(address -> {
                    String there = page.resolve(address).toString();
                    assertThat(there).startsWith(page.resolve("/Prod/").toString());
                    String served = page.resolve(address).getPath().substring("/Prod".length());
                    if (served.startsWith("/docs/")) {
                        assertThat(asset(served.substring("/docs/".length())).status())
                                .as(served)
                                .isEqualTo(200);
                    } else {
                        assertThat(documented).contains("\n  " + served + ":\n");
                    }
                });
    }

    @Test
    void homeTellsOfEveryKindOfCallThatTheDocumentHas() throws IOException {
        Answered home = answer(GatewayCall.of("GET", "/").header("Accept", "application/json"));
        List<String> tags =
                Pattern.compile("(?m)^  - (?:\\{ )?name: ([a-z]+)[,\\n]")
                        .matcher(Files.readString(OPENAPI))
                        .results()
                        .map(found -> found.group(1))
                        .filter(tag -> !tag.equals("documents"))
                        .toList();

        assertThat(((List<?>) Objects.requireNonNull(home.members().get("surfaces"))))
                .map(surface -> String.valueOf(((Map<?, ?>) surface).get("name")))
                .isEqualTo(tags);
        assertThat(page("/").body()).contains(tags);
        assertThat(tags).hasSize(7);
    }

    @Test
    void homeTellsWhoseRoundsDecide() {
        Answered home = answer(GatewayCall.of("GET", "/").header("Accept", "application/json"));

        assertThat(home.members().get("beacon"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry(
                        "chain",
                        installation.wiring().settings().newDrawsBeacons().first().chainHash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs"})
    void aPageRunsNothingAndLoadsNothingThatIsNotServedHere(String path) {
        Answered page = page(path);

        assertThat(page.headers().get("Content-Security-Policy"))
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(page.body())
                .doesNotContain("<style", " style=", " onload=", "http:", "https:")
                .doesNotContainPattern("\\{(?!drawId|org})")
                .doesNotContainPattern("<script(?! src=)");
    }

    @Test
    void whatThePagesLoadIsKeptForGoodUnderANameThatChangesWithIt() {
        List<String> names =
                addresses(page("/docs")).stream()
                        .filter(address -> address.startsWith("docs/"))
                        .map(address -> address.substring("docs/".length()))
                        .toList();

        assertThat(names)
                .hasSize(3)
                .allMatch(name -> name.matches(".*-([0-9a-f]{16}|\\d+\\.\\d+\\.\\d+)\\.(js|css)"))
                .allSatisfy(name ->
                        assertThat(asset(name).headers())
                                .containsEntry(
                                        "Cache-Control", "public, max-age=31536000, immutable")
                                .containsEntry("X-Content-Type-Options", "nosniff")
                                .containsEntry(
                                        "Content-Type",
                                        name.endsWith(".js")
                                                ? "text/javascript; charset=utf-8"
                                                : "text/css; charset=utf-8"));
        assertThat(asset(names.get(1)).body()).hasSizeGreaterThan(1_000_000);
    }

    @Test
    void theLicencesOfWhatIsServedAreServedBesideIt() {
        String name = "swagger-ui-bundle.js.LICENSE.txt";

        assertThat(asset(name).status()).isEqualTo(200);
        assertThat(asset(name).body()).contains("@license");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page.css",
                "docs.html",
                "build.properties",
                "../openapi.yaml",
                "swagger-ui-bundle.js",
                "docs-0000000000000000.js",
                "%2e%2e/openapi.yaml"
            })
    void nothingElseThatIsPackedIsServed(String name) {
        assertThat(asset(name).status()).isEqualTo(404);
        assertThat(asset(name).body()).isEqualTo("{\"error\":\"Asset not found\"}");
        assertThat(asset(name).headers()).containsEntry("Cache-Control", "no-store");
    }
}
