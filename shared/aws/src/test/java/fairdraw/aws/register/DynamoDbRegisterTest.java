package fairdraw.aws.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.register.EntriesPage;
import fairdraw.domain.register.FixedLogKeys;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.Pending;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.RegisterContract;
import fairdraw.domain.register.Registered;
import fairdraw.domain.register.SampleEntries;
import fairdraw.domain.register.SequenceEntries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DynamoDbRegisterTest implements RegisterContract {

    private final RegisterTable table = new RegisterTable();

    @AfterEach
    void drop() {
        table.close();
    }

    @Override
    public Register register() {
        return table.register();
    }

    @Override
    public void put(Pending waiting) {
        table.put(waiting);
    }

    @Override
    public void announce(Tenant tenant, long number) {
        table.announce(tenant, number);
    }

    @Test
    void aNumberIsTakenOnceAndInOrder() {
        Tenant tenant = new Tenant(new OrganisationId("org_1"), Mode.LIVE);
        assertThatThrownBy(() -> announce(tenant, 2)).isInstanceOf(IllegalStateException.class);
        announce(tenant, 1);
        assertThatThrownBy(() -> announce(tenant, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> announce(tenant, 3)).isInstanceOf(IllegalStateException.class);

        assertThat(register().announced(tenant)).isEqualTo(1);
    }

    /** A reader may see one item of a transaction before another. */
    @Test
    void aPageEndsBeforeAnEntryThatIsNotSeenYet() {
        FixedLogKeys keys = new FixedLogKeys();
        for (int number = 0; number < 5; number++) {
            put(SampleEntries.pending(Mode.LIVE, number));
        }
        String log =
                new SequenceEntries(
                                register(),
                                keys,
                                new OwnLogs(register(), keys, "fairdraw"),
                                () -> SampleEntries.NOW,
                                _ -> {})
                        .run(Mode.LIVE)
                        .log()
                        .id();
        SharedStore.client()
                .deleteItem(delete ->
                        delete.tableName(table.name())
                                .key(RegisterKeys.entry(log, 3).attributes()));

        EntriesPage page = register().page(log, 0).orElseThrow();

        assertThat(page.entries()).extracting(Registered::index).containsExactly(0L, 1L, 2L);
    }
}
