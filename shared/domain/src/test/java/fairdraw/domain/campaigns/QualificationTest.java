package fairdraw.domain.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.SampleDraws;
import org.junit.jupiter.api.Test;

final class QualificationTest {

    @Test
    void entriesAreTakenFromTheFirstInstantToTheLastBeforeTheEnd() {
        Qualification qualification =
                SampleCampaign.of(SampleDraws.TENANT).campaign().qualification();

        assertThat(qualification.openAt(SampleCampaign.OPENS.minusMillis(1))).isFalse();
        assertThat(qualification.openAt(SampleCampaign.OPENS)).isTrue();
        assertThat(qualification.openAt(SampleCampaign.CLOSES.minusMillis(1))).isTrue();
        assertThat(qualification.openAt(SampleCampaign.CLOSES)).isFalse();
    }
}
