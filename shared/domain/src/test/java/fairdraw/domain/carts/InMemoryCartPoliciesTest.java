package fairdraw.domain.carts;

final class InMemoryCartPoliciesTest implements CartPoliciesContract {

    private final InMemoryCartPolicies policies = new InMemoryCartPolicies();

    @Override
    public CartPolicies policies() {
        return policies;
    }
}
