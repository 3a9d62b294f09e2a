package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.access.Browser;
import fairdraw.functions.operator.access.CreateOperatorKeyFunction;
import fairdraw.functions.operator.access.GetOperatorFunction;
import fairdraw.functions.operator.access.GetOrganisationFunction;
import fairdraw.functions.operator.access.ListApiKeysFunction;
import fairdraw.functions.operator.access.ListAuditFunction;
import fairdraw.functions.operator.access.ListOperatorsFunction;
import fairdraw.functions.operator.access.ListOrganisationsFunction;
import fairdraw.functions.operator.access.RevokeApiKeyFunction;
import fairdraw.functions.operator.access.RevokeOperatorKeyFunction;
import fairdraw.functions.operator.access.UpdateOperatorFunction;
import fairdraw.functions.operator.lotteries.PreviewLotteryFunction;
import fairdraw.functions.operator.proposals.GetSecondPersonFunction;
import fairdraw.functions.operator.proposals.ListProposalsFunction;
import fairdraw.functions.operator.proposals.UpdateSecondPersonFunction;
import java.util.List;

/** Every function about operators, organisations and keys, and the one that stores nothing. */
public final class EveryOperator {

    private static final String PREVIEW =
            """
            {"ticketPriceUsdCents": 200, "lines": 10,
             "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 2}}}
            """;

    private EveryOperator() {}

    /** Lets an operator join, look around, and revoke keys. */
    public static void lived(Installation installation, Partner partner) {
        Installation.Joined operator = installation.join("Ada");
        String id = operator.operatorId();
        for (String role : List.of("owner", "operator", "support", "auditor")) {
            done(
                    installation.operator(
                            UpdateOperatorFunction::new,
                            get().path("operatorId", id).json("{\"role\": \"" + role + "\"}")));
        }
        sessions(installation, operator);
        done(installation.operator(ListOperatorsFunction::new, get()));
        done(installation.operator(GetOperatorFunction::new, get().path("operatorId", id)));
        done(
                installation.call(
                        CreateOperatorKeyFunction::new,
                        post().path("operatorId", id)
                                .header("Authorization", "Bearer " + operator.key())));
        done(
                installation.operator(
                        RevokeOperatorKeyFunction::new,
                        get().path("operatorId", id)
                                .path("keyId", operator.keyId())
                                .query("withMade", "true")));
        done(installation.operator(ListOrganisationsFunction::new, get()));
        done(
                installation.operator(
                        GetOrganisationFunction::new, get().path("org", partner.organisation())));
        done(
                installation.operator(
                        GetOrganisationFunction::new,
                        GatewayCall.of("PATCH", "/operator/v1/organisations/{org}")
                                .path("org", partner.organisation())
                                .json("{\"listed\": false}")));
        done(installation.operator(ListAuditFunction::new, get()));
        done(
                installation.operator(
                        ListAuditFunction::new,
                        get().query("organisation", partner.organisation())));
        done(
                installation.operator(
                        UpdateSecondPersonFunction::new,
                        get().path("org", partner.organisation()).json("{\"demanded\": false}")));
        done(
                installation.operator(
                        GetSecondPersonFunction::new, get().path("org", partner.organisation())));
        done(partner.operator(ListProposalsFunction::new, get()));
        done(partner.operator(PreviewLotteryFunction::new, post().json(PREVIEW)));
        done(partner.operator(ListApiKeysFunction::new, get()));
        String key =
                installation
                        .key(
                                partner.organisation(),
                                "test",
                                "{\"surface\": \"carts\", \"kind\": \"secret\"}")
                        .text("id");
        done(partner.operator(RevokeApiKeyFunction::new, get().path("keyId", key)));
    }

    /** Opens a session twice: one is signed out of, one ends by a copy of its cookie. */
    private static void sessions(Installation installation, Installation.Joined operator) {
        var browser = Browser.signedIn(installation, operator.key());
        done(browser.refresh());
        done(browser.signOut());
        var copied = Browser.signedIn(installation, operator.key());
        var copy = copied.copy();
        done(copied.refresh());
        assertThat(copy.refresh().status()).isEqualTo(401);
    }

    private static void done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/");
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
