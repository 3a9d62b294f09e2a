package fairdraw.benchmarks.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1024, 1", "1025, 2", "3072, 3", "3073, 4"})
    void aWriteUnitIsAKilobyteBegun(long bytes, double units) {
        assertThat(Units.written(bytes)).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0.5", "4096, 1, 0.5", "4097, 2, 1", "290000, 71, 35.5"})
    void aReadUnitIsFourKilobytesBegunAndHalfOfItForAnOldCopy(
            long bytes, double strong, double eventual) {
        assertThat(Units.read(bytes, true)).isEqualTo(strong);
        assertThat(Units.read(bytes, false)).isEqualTo(eventual);
    }
}
