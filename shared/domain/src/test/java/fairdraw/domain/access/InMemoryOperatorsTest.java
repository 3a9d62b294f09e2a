package fairdraw.domain.access;

import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.InMemoryApiKeys;

final class InMemoryOperatorsTest implements OperatorsContract {
    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private final InMemoryOperators operators = new InMemoryOperators(keys);

    @Override
    public Operators operators() {
        return operators;
    }

    @Override
    public ApiKeys keys() {
        return keys;
    }
}
