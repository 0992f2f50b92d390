/// What was received for one question, read again as another version of the definition asks it.
@NullMarked
package fr.parvis.dataset.rereading;

import org.jspecify.annotations.NullMarked;
