/** The draws among people, as pages, consumers and servers of an organisation see them. */
@NullMarked
package fairdraw.functions.draws;

import org.jspecify.annotations.NullMarked;
