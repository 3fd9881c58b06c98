import { useState } from 'react';
import type { Fault } from '../../../content/fault.ts';
import type { Setting } from '../../../session/lesson/messages.ts';
import type { Listed } from '../../connection.ts';
import { isOnDisk, lesson, teach } from '../../lesson.ts';
import { sendScenario } from '../../parcel.ts';
import { type Plan, settingOf } from './plan.ts';

/** Opens the lesson that was planned. A scenario from a file is handed to the school's server first, or its faults are told. */
export function useOpening(plan: Plan, entry: Listed | undefined) {
  const [faults, setFaults] = useState<Fault[]>([]);
  const [sending, setSending] = useState(false);
  const open = async (more: Partial<Setting> = {}): Promise<void> => {
    const scenario = entry?.scenario;
    if (!scenario) return;
    lesson.setState({ no: null });
    setFaults([]);
    if (!entry.brought || isOnDisk()) return teach({ ...settingOf(plan, scenario), ...more });
    setSending(true);
    const sent = await sendScenario(scenario.id);
    setSending(false);
    if ('faults' in sent) setFaults(sent.faults);
    else teach({ ...settingOf(plan, scenario), ...more, brought: sent.brought });
  };
  return { open, sending, faults, clear: () => setFaults([]) };
}
