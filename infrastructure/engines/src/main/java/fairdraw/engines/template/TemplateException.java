package fairdraw.engines.template;

/** The part of a template that cannot be read, with its line. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TemplateException(String file, int line, String problem) {
        super(file + " line " + line + ": " + problem);
    }
}
