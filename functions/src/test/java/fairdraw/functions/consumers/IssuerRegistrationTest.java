package fairdraw.functions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.operator.access.CreateIssuerFunction;
import fairdraw.functions.operator.access.DeleteIssuerFunction;
import fairdraw.functions.operator.access.ListIssuersFunction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registration and removal of an organisation's own issuer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IssuerRegistrationTest {

    @RegisterExtension private final IssuerBench bench = new IssuerBench();

    @Test
    void aRegistrationAndItsEndAreFeltWithinAMinute() {
        assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                .isEqualTo(401);
        var id = bench.register().text("id");
        bench.installation().clock().forward(Duration.ofSeconds(60));
        assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                .isEqualTo(200);

        var call = GatewayCall.of("DELETE", "/").path("issuerId", id);
        assertThat(bench.operator(DeleteIssuerFunction::new, call).text("id")).isEqualTo(id);
        assertThat(bench.operator(DeleteIssuerFunction::new, call).status()).isEqualTo(404);
        bench.installation().clock().forward(Duration.ofSeconds(60));
        assertThat(bench.called(bench.issuer().token("user-1", bench.now())).status())
                .isEqualTo(401);
    }

    @Test
    void anIssuerIsRegisteredOnce() {
        var created = bench.register();
        assertThat(created.members().keySet())
                .containsExactly("id", "issuer", "audience", "jwksUrl", "createdAt");

        var again =
                bench.operator(
                        CreateIssuerFunction::new, IssuerBench.post().json(bench.issuer().order()));

        assertThat(again.status()).isEqualTo(409);
        assertThat(bench.operator(ListIssuersFunction::new, GatewayCall.of("GET", "/")).body())
                .isEqualTo("{\"data\":[" + created.body() + "],\"next\":null}");
    }

    @Test
    void thereAreAtMostTen() {
        for (int i = 0; i < 10; i++) {
            assertThat(
                            bench.created(
                                            "https://issuer-" + i + ".example",
                                            bench.issuer().address())
                                    .status())
                    .isEqualTo(201);
        }
        assertThat(bench.created("https://issuer-10.example", bench.issuer().address()).status())
                .isEqualTo(409);
        var page =
                bench.operator(
                        ListIssuersFunction::new, GatewayCall.of("GET", "/").query("limit", "7"));
        var rest =
                bench.operator(
                        ListIssuersFunction::new,
                        GatewayCall.of("GET", "/").query("after", page.text("next")));
        assertThat((List<?>) page.members().get("data")).hasSize(7);
        assertThat((List<?>) rest.members().get("data")).hasSize(3);
    }

    @Test
    void nobodyElseIssuesOurTokens() {
        var answer = bench.created("consumer-app", bench.issuer().address());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("issuer must be another than that of our own tokens");
    }

    @Test
    void deployedOnlyTlsAddressesAreTaken() {
        try (var deployed = new Installation()) {
            var there = new Shopfront(deployed, "test");
            var answer =
                    deployed.operator(
                            CreateIssuerFunction::new,
                            IssuerBench.post()
                                    .path("org", there.organisation())
                                    .path("mode", "test")
                                    .json(bench.issuer().order()));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("jwksUrl must be a public https address");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://my_host.example.com/jwks, has no underscore",
        "https://example.com:65536/jwks, port is 1 to 65535",
        "https://-a.example.com/jwks, labels of 1 to 63",
        "https://xn--a.example/jwks, is a domain name (UTS 46)",
        "https://example.com/\u00e9, percent-encoded"
    })
    void theTrueFaultOfAnAddressIsTold(String address, String fault) {
        var answer = bench.created("https://login.example.com", address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("jwksUrl must be an address").contains(fault);
    }

    @Test
    void anAddressIsKeptWithItsHostInAscii() {
        assertThat(
                        bench.created("https://a.example", "https://b\u00fccher.example/jwks")
                                .text("jwksUrl"))
                .isEqualTo("https://xn--bcher-kva.example/jwks");
    }
}
