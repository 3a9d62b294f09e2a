package fairdraw.domain.access;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.InMemoryApiKeys;
import fairdraw.domain.access.keys.Stored;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Operators in memory, whose first keys are stored with all other keys. */
public final class InMemoryOperators implements Operators {
    private final InMemoryApiKeys keys;
    private final Map<OperatorId, Operator> operators = new HashMap<>();
    private final Map<KeyId, Invitation> invitations = new HashMap<>();

    /** The id of the unused invitation of each operator who has one. */
    private final Map<String, String> waiting = new HashMap<>();

    private boolean hasFirst;

    public InMemoryOperators(InMemoryApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public synchronized Stored add(Operator operator, Invitation invitation) {
        if (!keys.isInForce(invitation.madeBy())) {
            return Stored.MAKER_REVOKED;
        }
        if (operators.containsKey(operator.id()) || invitations.containsKey(invitation.id())) {
            return Stored.ID_TAKEN;
        }
        operators.put(operator.id(), operator);
        invitations.put(invitation.id(), invitation);
        waiting.put(operator.id().text(), invitation.id().text());
        return Stored.DONE;
    }

    @Override
    public synchronized Optional<Invitation> invitation(KeyId id) {
        return Optional.ofNullable(invitations.get(id));
    }

    @Override
    public synchronized Stored redeem(Invitation invitation, Credential firstKey) {
        if (!invitation.id().text().equals(waiting.get(invitation.operatorId().text()))) {
            return Stored.CODE_USED;
        }
        if (!keys.isInForce(invitation.madeBy())) {
            return Stored.MAKER_REVOKED;
        }
        var stored = keys.add(firstKey);
        if (stored == Stored.DONE) {
            waiting.remove(invitation.operatorId().text());
        }
        return stored;
    }

    @Override
    public synchronized boolean addFirst(Operator operator, Credential firstKey) {
        if (hasFirst || operators.containsKey(operator.id()) || keys.add(firstKey) != Stored.DONE) {
            return false;
        }
        hasFirst = true;
        operators.put(operator.id(), operator);
        return true;
    }

    @Override
    public synchronized Optional<Operator> find(OperatorId id) {
        return Optional.ofNullable(operators.get(id));
    }

    @Override
    public synchronized Page<Operator> list(Page.Wanted wanted) {
        return Pages.ascending(operators.values(), wanted, operator -> operator.id().text());
    }

    @Override
    public synchronized Page<Operator> of(OrganisationId organisation, Page.Wanted wanted) {
        return Pages.ascending(
                operators.values().stream()
                        .filter(operator ->
                                operator.organisation().equals(Optional.of(organisation)))
                        .toList(),
                wanted,
                operator -> operator.id().text());
    }

    @Override
    public synchronized RoleChange change(OperatorId owner, OperatorId id, Role role) {
        if (find(owner).filter(asking -> asking.role() == Role.OWNER).isEmpty()) {
            return new RoleChange.NotOwner();
        }
        return find(id).<RoleChange>map(
                        found -> {
                            operators.put(id, found.as(role));
                            return new RoleChange.Done(found.as(role));
                        })
                .orElseGet(RoleChange.NotFound::new);
    }
}
