package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntriesContract;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.entries.SampleSubmission;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbCampaignEntriesTest implements CampaignEntriesContract {

    private final CampaignTables tables = new CampaignTables();
    private SampleCampaign sample = CampaignTables.another();

    @BeforeEach
    void anotherCampaign() {
        sample = CampaignTables.another();
    }

    @AfterAll
    void drop() {
        tables.drop();
    }

    @Override
    public CampaignEntries entries() {
        return tables.entries;
    }

    @Override
    public CampaignPrizes prizes() {
        return tables.prizes;
    }

    @Override
    public SampleCampaign sample() {
        return sample;
    }

    @Override
    public void put(CampaignEntry entry) {
        Map<String, AttributeValue> item = new HashMap<>(CampaignEntryItems.write(entry));
        if (entry.assignment().orElse(null) instanceof Allocated range) {
            item.putAll(AssignmentItems.write(range));
        }
        SharedStore.client().putItem(put -> put.tableName(tables.table).item(item));
    }

    @Test
    void theEnrollmentHoldsThePersonalDataAndAnEntryTheDocumentThatItsLeafNeeds() {
        CampaignWorld world = CampaignWorld.calm(1, SampleCampaign.of(CampaignWorld.TENANT));
        try (world) {
            SampleSubmission submission =
                    SampleSubmission.of(1, 1)
                            .withEmail("maria@example.com")
                            .withPhone("5511987654321");
            world.evaluated(world.accepted(submission));

            assertThat(world.items())
                    .filteredOn(item -> !Attributes.text(item, "type").equals("enrollment"))
                    .hasSizeGreaterThan(6)
                    .noneMatch(item ->
                            item.toString().contains("maria@example.com")
                                    || item.toString().contains("5511987654321")
                                    || (item.toString().contains(submission.document())
                                            && !Attributes.text(item, "type").equals("entry")));
        }
    }
}
