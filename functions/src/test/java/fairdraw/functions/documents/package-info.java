/** Tests of the pages and of health. */
@NullMarked
package fairdraw.functions.documents;

import org.jspecify.annotations.NullMarked;
