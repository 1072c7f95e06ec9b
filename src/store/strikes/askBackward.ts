import { create } from 'zustand';
import { FIRST_QUESTION, type BackwardTexts } from '../../plan/strikes/backward';

/** The question asked backward of a chain, as typed; it stays while the page is open. */
export const useQuestion = create<BackwardTexts>()(() => FIRST_QUESTION);
