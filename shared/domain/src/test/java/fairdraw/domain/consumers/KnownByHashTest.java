package fairdraw.domain.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The keyed hashes of persons and devices, which depend on every part that distinguishes them. */
final class KnownByHashTest {

    private static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.LIVE);
    private static final byte[] PEPPER = new byte[32];
    private static final byte[] OTHER = {1};

    @Test
    void aDeviceHasAnotherTagInEveryDrawOrganisationAndMode() {
        Set<String> tags = new HashSet<>();
        for (byte[] pepper : List.of(PEPPER, OTHER)) {
            for (Tenant tenant :
                    List.of(
                            TENANT,
                            new Tenant(new OrganisationId("org_1"), Mode.TEST),
                            new Tenant(new OrganisationId("org_2"), Mode.LIVE))) {
                for (String draw : List.of("draw_1", "draw_2")) {
                    for (String device : List.of("fp_1", "fp_2", "")) {
                        tags.add(DeviceTags.of(pepper, tenant, new DrawId(draw), device));
                    }
                }
            }
        }

        assertThat(tags).hasSize(36).allMatch(tag -> tag.matches("[A-Za-z0-9_-]{22}"));
        assertThat(DeviceTags.of(PEPPER, TENANT, new DrawId("draw_1"), "fp_1")).isIn(tags);
    }

    @Test
    void whereOnePartEndsAndTheNextBeginsCounts() {
        assertThat(DeviceTags.of(PEPPER, TENANT, new DrawId("ab"), "c"))
                .isNotEqualTo(DeviceTags.of(PEPPER, TENANT, new DrawId("a"), "bc"));
        assertThat(new Identity("a", "b", "c").key(PEPPER, TENANT))
                .isNotEqualTo(new Identity("a", "bc", "").key(PEPPER, TENANT));
    }

    @Test
    void anIdentityIsOneConsumerAndItsKeyDoesNotTellWhich() {
        Identity identity = new Identity("shopify", "https://store.example", "customer_1");

        assertThat(identity.consumerId(PEPPER, TENANT).text())
                .matches("cons_[0-9A-HJKMNP-TV-Z]{26}")
                .isEqualTo(identity.consumerId(PEPPER, TENANT).text())
                .isNotEqualTo(identity.consumerId(OTHER, TENANT).text())
                .isNotEqualTo(
                        identity.consumerId(
                                        PEPPER, new Tenant(new OrganisationId("org_1"), Mode.TEST))
                                .text());
        assertThat(identity.key(PEPPER, TENANT))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(identity.key(OTHER, TENANT));
    }

    @Test
    void anIssuerHasOneIdForItsName() {
        assertThat(Issuer.id("https://login.example.com"))
                .matches("iss_[0-9A-HJKMNP-TV-Z]{26}")
                .isEqualTo(Issuer.id("https://login.example.com"))
                .isNotEqualTo(Issuer.id("https://login.example.com/"));
    }
}
