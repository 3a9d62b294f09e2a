/** Requests that more than one surface reads, and the keys by which they are told apart. */
@NullMarked
package fairdraw.functions.requests;

import org.jspecify.annotations.NullMarked;
