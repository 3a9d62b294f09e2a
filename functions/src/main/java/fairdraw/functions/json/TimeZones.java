package fairdraw.functions.json;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Time zones by their names in the IANA database, which every browser knows. */
public final class TimeZones {

    /** The prefix of names that only the JDK has, not the database. */
    private static final String FOREIGN = "SystemV/";

    /** Names of the database that the JDK does not accept, with the zones that they link to. */
    private static final Map<String, String> LINKS =
            Map.of(
                    "EST", "America/Panama",
                    "MST", "America/Phoenix",
                    "HST", "Pacific/Honolulu",
                    "ROC", "Asia/Taipei",
                    "GMT+0", "Etc/GMT",
                    "GMT-0", "Etc/GMT");

    private TimeZones() {}

    /**
     * Returns the zone; empty for any other text, including the offsets that the JDK accepts as
     * zones.
     */
    public static Optional<ZoneId> named(String name) {
        return Optional.of(LINKS.getOrDefault(name, name))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .filter(known -> !known.startsWith(FOREIGN))
                .map(ZoneId::of);
    }
}
