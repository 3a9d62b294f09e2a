package fairdraw.domain.draws.sealing;

final class InMemorySealedListsTest implements SealedListsContract {

    private final InMemorySealedLists lists = new InMemorySealedLists();

    @Override
    public SealedLists lists() {
        return lists;
    }
}
