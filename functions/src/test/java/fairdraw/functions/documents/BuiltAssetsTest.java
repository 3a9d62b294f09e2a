package fairdraw.functions.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that the page of a draw loads; skipped where nothing could build them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltAssetsTest {
    /** The largest answer of a function, less the JSON and the escapes around a body. */
    private static final int LARGEST = 4_000_000;

    private final Installation installation = new Installation();
    private final BuiltAssets packed = BuiltAssets.ofDraws();

    @AfterAll
    void close() {
        installation.close();
    }

    private Answered asset(String name) {
        return installation.call(
                GetDrawPageFunction::new,
                GatewayCall.of("GET", "/d/assets/{asset}").path("asset", name));
    }

    private List<String> names() {
        assumeTrue(packed.find("worker").isPresent(), "the pages are built by npm");
        return Stream.of("style", "worker", "offline", "pt", "en", "es", "de")
                .map(key -> packed.find(key).orElseThrow())
                .toList();
    }

    @Test
    void everyFileIsTextForGoodUnderThePolicyOfThePage() {
        assertThat(names())
                .allSatisfy(name -> {
                    Answered served = asset(name);
                    assertThat(served.status()).isEqualTo(200);
                    assertThat(served.body()).isNotEmpty().hasSizeLessThan(LARGEST);
                    assertThat(served.headers())
                            .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                            .containsEntry("X-Content-Type-Options", "nosniff");
                    assertThat(served.headers().get("Content-Security-Policy"))
                            .asString()
                            .contains("script-src 'self'", "connect-src 'self'")
                            .doesNotContain("unsafe");
                });
    }

    @Test
    void theVerifierForADiskIsForSaving() {
        Answered served = asset(names().get(2));

        assertThat(served.headers())
                .containsEntry("Content-Disposition", "attachment; filename=\"verify.html\"");
        assertThat(served.body()).startsWith("<!doctype html>");
    }

    @Test
    void theElementForOtherSitesHasOneAddressAndIsAskedForAgain() {
        assumeTrue(packed.find("element").isPresent(), "the pages are built by npm");

        Answered served = asset("result.js");

        assertThat(served.status()).isEqualTo(200);
        assertThat(served.body()).contains("fairdraw-result");
        assertThat(served.headers())
                .containsEntry("Content-Type", "text/javascript; charset=utf-8")
                .containsEntry("Cache-Control", "public, max-age=300")
                .containsEntry("Access-Control-Allow-Origin", "*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assets.properties", "../draw.html", "", "draw-0.css", "%2e%2e/draw.html"})
    void nothingElseThatIsPackedIsServed(String name) {
        assertThat(asset(name).status()).isEqualTo(404);
        assertThat(asset(name).headers()).containsEntry("Cache-Control", "no-store");
    }
}
