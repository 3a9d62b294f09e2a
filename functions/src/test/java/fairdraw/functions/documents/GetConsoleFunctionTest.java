package fairdraw.functions.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators' console as it is served; skipped where nothing could build it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GetConsoleFunctionTest {
    private final Installation installation = new Installation();
    private final BuiltAssets built = BuiltAssets.ofConsole();

    @AfterAll
    void close() {
        installation.close();
    }

    @BeforeEach
    void isBuilt() {
        assumeTrue(built.find("style").isPresent(), "the console is built by npm");
    }

    private Answered page(String languages) {
        return installation.call(
                GetConsoleFunction::new,
                GatewayCall.of("GET", "/console").header("Accept-Language", languages));
    }

    private Answered asset(String name) {
        return installation.call(
                GetConsoleFunction::new,
                GatewayCall.of("GET", "/console/assets/{asset}").path("asset", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt", "es", "de"})
    void itLoadsTheScriptOfTheReadersLanguage(String language) {
        Answered served = page(language);

        assertThat(served.status()).isEqualTo(200);
        assertThat(served.body())
                .contains("<html lang=\"" + language + "\">")
                .contains("src=\"console/assets/" + built.find(language).orElseThrow() + "\"")
                .contains("href=\"console/assets/" + built.find("style").orElseThrow() + "\"");
    }

    @Test
    void itTellsTheDecimalsOfCurrenciesThatHaveOtherThanTwo() {
        assertThat(page("en").body()).contains(" BHD3 ", " JPY0 ").doesNotContain("USD", "HUF");
    }

    @Test
    void neitherItNorItsFilesMayLoadAnythingOfOthers() {
        assertThat(page("en").headers().get("Content-Security-Policy"))
                .asString()
                .contains("script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(asset(built.find("en").orElseThrow()).headers())
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .containsEntry("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets.properties", "../console.html", "", "console-0.css"})
    void nothingElseThatIsPackedIsServed(String name) {
        assertThat(asset(name).status()).isEqualTo(404);
    }
}
