/** The template of the stack and its parts, read, and tests of what stands in it. */
@NullMarked
package fairdraw.functions.template;

import org.jspecify.annotations.NullMarked;
