package dev.souk.local.template;

/** The template says something that the local cloud does not carry out, or that cannot be. Names the very place. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A problem at a place.
     *
     * @param place the stack, the logical id and the path below it
     * @param problem what is wrong, as a sentence
     */
    public TemplateException(Place place, String problem) {
        super(place + ": " + problem);
    }

    /**
     * Where in the templates something stands.
     *
     * @param path below the stack: {@code Resources.Orders.Properties.StreamSpecification}
     */
    public record Place(String stack, String path) {
        Place below(String name) {
            return new Place(stack, path.isEmpty() ? name : path + "." + name);
        }

        Place below(int index) {
            return new Place(stack, path + "[" + index + "]");
        }

        @Override
        public String toString() {
            return "stack " + stack + ", " + path;
        }
    }
}
