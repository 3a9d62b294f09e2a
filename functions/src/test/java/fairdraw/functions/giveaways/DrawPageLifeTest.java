package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.documents.GetDrawPageFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a draw, from before its first entry until it is over. */
class DrawPageLifeTest {
    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    @Test
    void thePageTellsTheStateAndThenWhoWonByCodes() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Answered open = page(giveaway, "en");

        assertThat(open.status()).isEqualTo(200);
        assertThat(open.headers())
                .containsEntry("Content-Type", "text/html; charset=utf-8")
                .containsEntry("Cache-Control", "public, max-age=5")
                .containsEntry("Access-Control-Allow-Origin", "*")
                .containsEntry("Vary", "Accept-Language");
        assertThat(open.body())
                .contains("<html lang=\"en\">", "data-draw=\"" + giveaway.id() + "\"")
                .contains("This draw is a test: nothing is won.")
                .doesNotContain("class=\"codes\"");

        giveaway.enter(giveaway.guest());
        giveaway.isDrawn();

        Answered drawn = page(giveaway, "en");
        assertThat(drawn.body()).contains("data-status=\"DRAWN\"", "<h2>The winners</h2>");
        assertThat(drawn.body()).containsPattern("<li data-leaf=\"([0-9a-f]{12})[0-9a-f]{52}\">");
    }

    @Test
    void aDrawThatIsCalledOffSaysSoWithTheReasonAsText() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        installation.operator(
                CancelDrawFunction::new,
                giveaway.call()
                        .path("org", shop.organisation())
                        .path("mode", shop.mode())
                        .json("{\"reason\": \"<b>no</b> prize\"}"));
        giveaway.advance();

        assertThat(page(giveaway, "de").body())
                .contains("Abgesagt: Niemand gewinnt")
                .contains("Der genannte Grund: &lt;b&gt;no&lt;/b&gt; prize")
                .doesNotContain("<b>no");
    }

    @Test
    void aDrawThatIsNotThereIsAPageInTheReadersLanguage() {
        Answered absent =
                installation.call(
                        GetDrawPageFunction::new,
                        call("nothing").header("Accept-Language", "fr, pt-BR;q=0.8, en;q=0.5"));

        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(absent.body()).contains("<html lang=\"pt\">", "Sorteio inexistente");
    }

    private Answered page(Giveaway giveaway, String language) {
        return installation.call(
                GetDrawPageFunction::new, call(giveaway.id()).query("lang", language));
    }

    private static GatewayCall call(String drawId) {
        return GatewayCall.of("GET", "/d/{drawId}").path("drawId", drawId);
    }
}
