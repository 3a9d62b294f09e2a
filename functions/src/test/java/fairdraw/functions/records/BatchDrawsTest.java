package fairdraw.functions.records;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.engines.LocalTables;
import fairdraw.functions.triggers.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BatchDrawsTest {

    private final LocalTables tables = new LocalTables();

    @AfterAll
    void close() {
        tables.close();
    }

    @Test
    void aDrawIsReadOnceForABatchAndAgainForTheNext() {
        var shop = new Shop(tables, 1);
        var batch = new BatchDraws(shop.draws());
        Draw open = shop.draw();

        assertThat(batch.find(open.tenant(), open.id())).contains(open);
        shop.moveOn(new Progress.Closed(SampleDraws.CLOSES, 0, false));

        assertThat(batch.find(open.tenant(), open.id())).contains(open);
        assertThat(new BatchDraws(shop.draws()).find(open.tenant(), open.id()))
                .contains(shop.draw());
    }

    @Test
    void aDrawThatIsNotThereYetIsLookedForAgain() {
        var batch = new BatchDraws(new Shop(tables, 2).draws());
        assertThat(batch.find(SampleDraws.TENANT, new DrawId(Shop.drawId(3)))).isEmpty();

        Draw late = new Shop(tables, 3).draw();

        assertThat(batch.find(SampleDraws.TENANT, new DrawId(Shop.drawId(3)))).contains(late);
    }
}
