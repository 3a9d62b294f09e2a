package fairdraw.domain.access.proposals;

final class InMemoryProposalsTest implements ProposalsContract {
    private final InMemoryProposals proposals = new InMemoryProposals();

    @Override
    public Proposals proposals() {
        return proposals;
    }
}
