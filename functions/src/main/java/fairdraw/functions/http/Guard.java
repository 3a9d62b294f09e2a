package fairdraw.functions.http;

/** The guard of a surface, which admits callers with the right credential to a handler. */
@FunctionalInterface
public interface Guard<C> {

    /** Returns the handler's reply to an admitted caller, and a problem for any other. */
    Reply answer(Request request, Handler<C> handler);

    /** Returns a guard that admits everybody. */
    static Guard<Anyone> none() {
        return (request, handler) -> handler.handle(request, new Anyone());
    }

    /** Returns a guard that admits everybody with a body of any type, which is read as bytes. */
    static Guard<Anyone> texts() {
        return (request, handler) -> handler.handle(request.ofAnyType(), new Anyone());
    }

    /**
     * Returns a guard that admits everybody with GET or HEAD and answers any other method with 405.
     */
    static Guard<Anyone> readers() {
        return Documents.guard();
    }

    /** A caller about whom nothing is known. */
    record Anyone() {}
}
