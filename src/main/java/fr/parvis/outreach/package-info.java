/// Those who asked to be told of what comes next, and the letters sent to them; nothing here leads to an answer.
@NullMarked
package fr.parvis.outreach;

import org.jspecify.annotations.NullMarked;
