package fairdraw.domain.access;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.access.Audit.Filter;
import fairdraw.domain.access.AuditRecord.Change;
import fairdraw.domain.access.AuditRecord.Subject;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Audit}, on an empty table in each test. */
public interface AuditContract {

    Audit audit();

    @Test
    default void callsAreListedNewestFirst() {
        var calls = IntStream.range(0, 7).mapToObj(AuditContract::call).toList();
        calls.forEach(audit()::begin);

        for (int limit : List.of(1, 3, 7, 8)) {
            assertThat(listed(limit, Filter.ALL)).isEqualTo(calls.reversed());
        }
        assertThat(audit().list(Filter.ALL, new Page.Wanted(2, Optional.empty())).next())
                .contains(calls.get(5).id());
    }

    @Test
    default void anAnsweredCallReplacesTheBegunOne() {
        var begun = call(1);
        var made = call(2);
        var answered =
                made.answered(
                        201,
                        Optional.of(new KeyId("made0000")),
                        made.subject(),
                        new Change(
                                Optional.of("why"), Optional.of("{\"a\":1}"), Optional.of("{}")));
        audit().begin(begun);
        audit().begin(made);
        audit().answer(made, answered);

        assertThat(listed(5, Filter.ALL)).containsExactly(answered, begun);
    }

    @Test
    default void callsAreFoundByTheirObjectWithinItsOrganisation() {
        var mine = call(1, "oper_a", subject("org_a", "five"));
        var others = call(2, "oper_a", subject("org_b", "five"));
        var ours = call(3, "oper_a", new Subject(Optional.empty(), Optional.of("five")));
        List.of(mine, others, ours, call(4, "oper_a", subject("org_a", "six")))
                .forEach(audit()::begin);

        assertThat(listed(1, filter("org_a", "five", null))).containsExactly(mine);
        assertThat(listed(1, filter("org_b", "five", null))).containsExactly(others);
        assertThat(listed(1, filter(null, "five", null))).containsExactly(ours);
        assertThat(listed(1, filter("org_a", "five", "oper_b"))).isEmpty();
    }

    @Test
    default void anObjectThatACallMadeIsItsObject() {
        var begun =
                call(
                        1,
                        "oper_a",
                        new Subject(Optional.of(new OrganisationId("org_a")), Optional.empty()));
        var answered =
                begun.answered(201, Optional.empty(), begun.subject().made("five"), Change.NONE);
        audit().begin(begun);
        audit().answer(begun, answered);

        assertThat(listed(2, filter("org_a", "five", null))).containsExactly(answered);
        assertThat(listed(2, filter("org_a", null, null))).containsExactly(answered);
    }

    @Test
    default void callsAreFoundByTheirCallerAndOrganisation() {
        var first = call(1, "oper_a", subject("org_a", "x"));
        var second = call(2, "oper_b", subject("org_a", "x"));
        var third = call(3, "oper_a", Subject.NONE);
        var fourth = call(4, "oper_a", subject("org_a", "y"));
        List.of(first, second, third, fourth).forEach(audit()::begin);

        for (int limit : List.of(1, 2, 5)) {
            assertThat(listed(limit, filter(null, null, "oper_a")))
                    .containsExactly(fourth, third, first);
            assertThat(listed(limit, filter("org_a", null, null)))
                    .containsExactly(fourth, second, first);
            assertThat(listed(limit, filter("org_a", null, "oper_a")))
                    .containsExactly(fourth, first);
        }
        assertThat(listed(1, filter("org_c", null, null))).isEmpty();
    }

    @Test
    default void callsAreFoundByTheirTime() {
        var calls = IntStream.range(0, 6).mapToObj(AuditContract::call).toList();
        calls.forEach(audit()::begin);

        for (int limit : List.of(1, 2, 6)) {
            assertThat(listed(limit, between(2, 4))).containsExactly(calls.get(3), calls.get(2));
        }
        assertThat(listed(2, between(4, 4))).isEmpty();
        assertThat(listed(2, between(5, 2))).isEmpty();
        assertThat(listed(2, between(5, 99))).containsExactly(calls.get(5));
    }

    @Test
    default void anEmptyLogIsAnEmptyPage() {
        assertThat(audit().list(Filter.ALL, new Page.Wanted(5, Optional.empty())))
                .isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    private List<AuditRecord> listed(int limit, Filter filter) {
        return Pages.all(limit, wanted -> audit().list(filter, wanted));
    }

    private static Filter between(int from, int until) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(moment(from)),
                Optional.of(moment(until)));
    }

    private static Filter filter(
            @Nullable String organisation, @Nullable String object, @Nullable String operatorId) {
        return new Filter(
                Optional.ofNullable(organisation).map(OrganisationId::new),
                Optional.ofNullable(object),
                Optional.ofNullable(operatorId),
                Optional.empty(),
                Optional.empty());
    }

    private static Subject subject(String organisation, String object) {
        return new Subject(Optional.of(new OrganisationId(organisation)), Optional.of(object));
    }

    private static AuditRecord call(int number) {
        return call(number, "oper_a", Subject.NONE);
    }

    private static AuditRecord call(int number, String operatorId, Subject subject) {
        return new AuditRecord(
                new Ids(() -> moment(number), new Random(number)).prefixed(IdKind.AUDIT_RECORD),
                moment(number),
                operatorId,
                new KeyId("00000000"),
                "POST",
                "/operator/v1/organisations",
                "request " + number,
                subject);
    }

    private static Instant moment(int number) {
        return NOON.plusMillis(number);
    }
}
