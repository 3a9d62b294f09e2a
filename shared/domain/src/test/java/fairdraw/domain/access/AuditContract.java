package fairdraw.domain.access;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.ids.KeyId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Audit}, on an empty table in each test. */
public interface AuditContract {

    Audit audit();

    @Test
    default void callsAreListedNewestFirst() {
        var calls = IntStream.range(0, 7).mapToObj(AuditContract::call).toList();
        calls.forEach(audit()::write);

        for (int limit : List.of(1, 3, 7, 8)) {
            assertThat(Pages.all(limit, audit()::list)).isEqualTo(calls.reversed());
        }
        assertThat(audit().list(new Page.Wanted(2, Optional.empty())).next())
                .contains(calls.get(5).id());
    }

    @Test
    default void anAnsweredCallReplacesTheBegunOne() {
        var begun = call(1);
        var answered = call(2).answered(201, Optional.of(new KeyId("made0000")));
        var refused = call(3).answered(404, Optional.empty());
        audit().write(begun);
        audit().write(call(2));
        audit().write(answered);
        audit().write(call(3));
        audit().write(refused);

        assertThat(Pages.all(audit()::list)).containsExactly(refused, answered, begun);
    }

    @Test
    default void anEmptyLogIsAnEmptyPage() {
        assertThat(audit().list(new Page.Wanted(5, Optional.empty())))
                .isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    private static AuditRecord call(int number) {
        return new AuditRecord(
                "audit_0123456789ABCDEFGHJKMNPQ%02d".formatted(number),
                NOON.plusMillis(number),
                "oper_a",
                new KeyId("00000000"),
                "POST",
                "/operator/v1/organisations",
                "request " + number);
    }
}
