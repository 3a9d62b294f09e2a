package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.campaigns.CreateCampaignFunction;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** An organisation in one mode with a campaign and the campaign's key. */
public final class Promoter {

    /** The time for which numbers are accepted, counted from the campaign's creation. */
    public static final Duration OPEN = Duration.ofHours(1);

    private final Installation installation;
    private final String organisation;
    private final String mode;
    private final String slug;
    private final String key;
    private final Answered campaign;

    /**
     * Creates an organisation whose campaign gives every approved entry {@code quantity} numbers.
     */
    public Promoter(Installation installation, String mode, String generation, int quantity) {
        this(
                installation,
                installation.organisation(),
                mode,
                form(
                        "spring",
                        Json.object()
                                .put("type", "lucky_numbers")
                                .put("generation", generation)
                                .put("quantity", quantity)
                                .put("seriesCount", 10),
                        installation));
    }

    /** Creates a campaign of an existing organisation. */
    public Promoter(Installation installation, String organisation, String mode, Json form) {
        this.installation = installation;
        this.organisation = organisation;
        this.mode = mode;
        this.campaign =
                operator(
                        CreateCampaignFunction::new,
                        GatewayCall.of("POST", "/").json(form.toString()));
        this.slug = campaign.text("slug");
        this.key =
                installation
                        .key(
                                organisation,
                                mode,
                                Json.object()
                                        .put("surface", "campaigns")
                                        .put("kind", "secret")
                                        .put("slug", slug)
                                        .toString())
                        .text("key");
    }

    /** Returns a campaign as an operator submits it, open for {@link #OPEN}. */
    public static Json form(String slug, Json mechanic, Installation installation) {
        return Json.object()
                .put("slug", slug)
                .put("name", "Spring")
                .put("closeAt", installation.clock().instant().plus(OPEN))
                .put("mechanics", List.of(mechanic));
    }

    public String organisation() {
        return organisation;
    }

    public String mode() {
        return mode;
    }

    /** Returns the answer to the campaign's creation. */
    public Answered campaign() {
        return campaign;
    }

    public String campaignId() {
        return campaign.text("id");
    }

    public String drawId() {
        return campaign.text("drawId");
    }

    /** Runs everything that is due of its draw, which opens the order of automatic numbers. */
    void advance() {
        String body = Json.object().put("drawId", drawId()).toString();
        byte[] batch =
                Json.object()
                        .put(
                                "Records",
                                List.of(Json.object().put("messageId", "m").put("body", body)))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(
                        new String(
                                installation.run(
                                        AdvanceDrawFunction::new, new ByteArrayInputStream(batch)),
                                StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }

    /** Calls a function with the campaign's key. */
    public Answered call(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.call(function, call.header("Authorization", "Bearer " + key));
    }

    /**
     * Calls a function as an operator for this organisation and, if the path has one, this
     * campaign.
     */
    public Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.operator(function, call.path("org", organisation).path("mode", mode));
    }
}
