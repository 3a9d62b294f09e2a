package fairdraw.engines.template;

/** Says what the local runtime cannot read in a template, and on which line. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TemplateException(int line, String problem) {
        super("template.yaml line " + line + ": " + problem);
    }
}
