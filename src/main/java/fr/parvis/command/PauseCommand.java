package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import picocli.CommandLine.Command;

/// `parvis pause ID`: stops answers for a while.
@Command(name = "pause", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PauseCommand extends Lifecycle {

    @Override
    void move(Consultations consultations, String id, String by) {
        consultations.pause(id, by);
    }
}
