/** What is said over HTTP, held against the document that describes it. */
@NullMarked
package fairdraw.testing.contract;

import org.jspecify.annotations.NullMarked;
