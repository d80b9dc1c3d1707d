package org.scorefield.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.scorefield.exact.Advice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield advise}. */
@Command(
        description =
                "Reads noise levels and step sizes off a scene, each with its reason. train --sigmas auto takes the"
                        + " levels.")
final class AdviseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENE", description = SceneArgument.HELP)
    private String scene = "";

    @Option(
            names = "--json",
            description =
                    "Print {\"sigmas\":[…],\"epsilon\":…,\"steps\":…,\"reasons\":[{\"name\":…,\"value\":…,\"why\":…}]}.")
    private boolean json;

    private final Console console;

    AdviseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Advice advice = Advice.of(SceneArgument.resolve(scene).recipe().scene());
        if (json) {
            console.out().println(Json.of(document(advice)));
        } else {
            advice.reasons().forEach(reason -> console.out().println(reason.why()));
            console.out()
                    .println("--sigmas " + advice.levels().largest() + ":"
                            + advice.levels().smallest() + ":" + advice.levels().count()
                            + " --sampler annealed-langevin --set epsilon=" + advice.epsilon() + " --set steps="
                            + advice.stepsPerLevel());
        }
        return Cli.DONE;
    }

    private static Map<String, Object> document(Advice advice) {
        List<Object> reasons = new ArrayList<>();
        for (Advice.Reason reason : advice.reasons()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", reason.name());
            map.put("value", reason.value());
            map.put("why", reason.why());
            reasons.add(map);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sigmas", advice.levels().sigmas());
        document.put("epsilon", advice.epsilon());
        document.put("steps", advice.stepsPerLevel());
        document.put("finest", advice.finest());
        document.put("frozen_sigma", advice.frozenSigma());
        document.put("reasons", reasons);
        return document;
    }
}
